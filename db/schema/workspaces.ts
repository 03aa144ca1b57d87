import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { calendars, linkPurposes, locales, roles } from "../enums.ts";
import { users } from "./accounts.ts";
import { createdAt, id, instant, onlyOwnWorkspace, word, workerReads, workspaceId } from "./tenancy.ts";

export const workspaces = pgTable(
  "workspaces",
  {
    id: uuid("id").primaryKey(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    locale: word("locale", locales).notNull(),
    timeZone: text("time_zone").notNull(),
    calendar: word("calendar", calendars).notNull(),
    address: text("address").notNull().default(""),
    email: text("email").notNull().default(""),
    feedbackRetentionMonths: integer("feedback_retention_months").notNull().default(24),
    lastCaseNumber: integer("last_case_number").notNull().default(0),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    suspendedAt: instant("suspended_at"),
    /** An owner may bring it back for a while; then the worker erases everything. */
    deletedAt: instant("deleted_at"),
  },
  (t) => [check("workspaces_slug", sql`${t.slug} ~ '^[a-z0-9](-?[a-z0-9])*$' and length(${t.slug}) <= 60`)],
);

/** A person of the firm. Removed members stay as rows, so that history keeps its names. */
export const members = pgTable(
  "members",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    role: word("role", roles).notNull(),
    createdAt: createdAt(),
    removedAt: instant("removed_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.userId] }),
    index("members_user").on(t.userId),
    check("members_role", sql`${t.role} in ('owner', 'admin', 'member', 'viewer')`),
    onlyOwnWorkspace(),
    pgPolicy("own_memberships", {
      for: "select",
      to: "public",
      using: sql`user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)`,
    }),
  ],
);

/** A secret link to one thing of one workspace. Opened by its public id; the secret is known only to its holder. */
export const links = pgTable(
  "links",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    id: id(),
    purpose: word("purpose", linkPurposes).notNull(),
    publicId: text("public_id").notNull(),
    secretHash: text("secret_hash").notNull(),
    createdAt: createdAt(),
    createdBy: uuid("created_by").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    usedAt: instant("used_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.createdBy], foreignColumns: [members.workspaceId, members.userId] }),
    unique("links_public_id").on(t.purpose, t.publicId),
    check("links_purpose", sql`${t.purpose} in ('invitation', 'feedback')`),
    onlyOwnWorkspace(),
    workerReads(),
    pgPolicy("by_public_id", {
      for: "select",
      to: "public",
      using: sql`public_id = (select nullif(current_setting('app.link_public_id', true), ''))`,
    }),
  ],
);

export const invitations = pgTable(
  "invitations",
  {
    workspaceId: workspaceId(),
    id: id(),
    linkId: uuid("link_id").notNull(),
    email: text("email").notNull(),
    role: word("role", roles).notNull(),
    locale: word("locale", locales).notNull(),
    invitedBy: uuid("invited_by").notNull(),
    createdAt: createdAt(),
    acceptedAt: instant("accepted_at"),
    acceptedBy: uuid("accepted_by"),
    cancelledAt: instant("cancelled_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.linkId], foreignColumns: [links.workspaceId, links.id] }),
    foreignKey({ columns: [t.workspaceId, t.invitedBy], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.acceptedBy], foreignColumns: [members.workspaceId, members.userId] }),
    index("invitations_link").on(t.workspaceId, t.linkId),
    check("invitations_role", sql`${t.role} in ('owner', 'admin', 'member', 'viewer')`),
    onlyOwnWorkspace(),
  ],
);
