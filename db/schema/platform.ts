import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { actorKinds } from "../enums.ts";
import { cases } from "./cases.ts";
import {
  createdAt,
  id,
  instant,
  notOfHiddenCase,
  onlyOwnWorkspace,
  word,
  workerClears,
  workspaceId,
} from "./tenancy.ts";
import { workspaces } from "./workspaces.ts";

/** What happened, as facts. Written in the transaction of the change; sentences are made when read. */
export const events = pgTable(
  "events",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    id: id(),
    caseId: uuid("case_id"),
    caseRevision: integer("case_revision"),
    actorKind: word("actor_kind", actorKinds).notNull(),
    actorId: uuid("actor_id"),
    kind: text("kind").notNull(),
    facts: jsonb("facts").$type<Record<string, unknown>>().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    index("events_case").on(t.workspaceId, t.caseId, t.id),
    index("events_kind").on(t.workspaceId, t.kind, t.id),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);

/** The answer to a request already carried out, so that a retry has one effect. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    workspaceId: workspaceId(),
    actorId: uuid("actor_id").notNull(),
    key: uuid("key").notNull(),
    action: text("action").notNull(),
    inputHash: text("input_hash").notNull(),
    data: jsonb("data"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.actorId, t.key] }),
    index("idempotency_keys_age").on(t.createdAt),
    onlyOwnWorkspace(),
    workerClears(),
  ],
);

/** Work to be done after the commit that asked for it: mail today. A row without a workspace belongs to an account. */
export const outbox = pgTable(
  "outbox",
  {
    id: uuid("id").primaryKey(),
    workspaceId: uuid("workspace_id").references(() => workspaces.id, { onDelete: "cascade" }),
    /** The case it is about: what concerns a quiet one is not shown to others. */
    caseId: uuid("case_id"),
    kind: text("kind").notNull(),
    dedupe: text("dedupe").unique(),
    payload: jsonb("payload").$type<Record<string, unknown>>().notNull(),
    attempts: integer("attempts").notNull().default(0),
    runAt: instant("run_at").notNull().defaultNow(),
    leaseUntil: instant("lease_until"),
    leaseToken: uuid("lease_token"),
    doneAt: instant("done_at"),
    deadAt: instant("dead_at"),
    lastError: text("last_error"),
    /** Done also while its workspace is deleted; everything else waits until it is back. */
    whileDeleted: boolean("while_deleted").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("outbox_due")
      .on(t.runAt)
      .where(sql`done_at is null and dead_at is null`),
    index("outbox_workspace").on(t.workspaceId, t.createdAt),
    notOfHiddenCase(t.caseId),
    pgPolicy("own_workspace", {
      for: "all",
      to: "public",
      using: sql`workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)`,
      withCheck: sql`workspace_id is not distinct from (select nullif(current_setting('app.workspace_id', true), '')::uuid)`,
    }),
    pgPolicy("worker", {
      for: "all",
      to: "public",
      using: sql`(select current_setting('app.worker', true)) = 'on'`,
      withCheck: sql`(select current_setting('app.worker', true)) = 'on'`,
    }),
  ],
);

/** Requests counted per key in two neighbouring windows. Unlogged in the migration: losing it in a crash is fine. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text("key").notNull(),
    bucket: integer("bucket").notNull(),
    hits: integer("hits").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.bucket] }), index("rate_limits_expiry").on(t.expiresAt)],
);
