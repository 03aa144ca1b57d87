import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { clientKinds, contractTerms, currencies, locales, noticeForms } from "../enums.ts";
import { createdAt, id, instant, onlyOwnWorkspace, word, workspaceId } from "./tenancy.ts";
import { workspaces } from "./workspaces.ts";

export const clients = pgTable(
  "clients",
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    id: id(),
    name: text("name").notNull(),
    kind: word("kind", clientKinds).notNull().default("business"),
    taxId: text("tax_id").notNull().default(""),
    address: text("address").notNull().default(""),
    locale: word("locale", locales).notNull(),
    note: text("note").notNull().default(""),
    /** The name without diacritics, lower case: what search and sorting read. */
    folded: text("folded").notNull(),
    archivedAt: instant("archived_at"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("clients_folded").on(t.workspaceId, t.folded, t.id),
    check("clients_kind", sql`${t.kind} in ('business', 'sole_trader', 'consumer', 'public_body')`),
    onlyOwnWorkspace(),
  ],
);

export const contacts = pgTable(
  "contacts",
  {
    workspaceId: workspaceId(),
    id: id(),
    clientId: uuid("client_id").notNull(),
    name: text("name").notNull(),
    email: text("email").notNull().default(""),
    phone: text("phone").notNull().default(""),
    position: text("position").notNull().default(""),
    locale: word("locale", locales).notNull(),
    archivedAt: instant("archived_at"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.clientId], foreignColumns: [clients.workspaceId, clients.id] }).onDelete(
      "cascade",
    ),
    index("contacts_client").on(t.workspaceId, t.clientId),
    onlyOwnWorkspace(),
  ],
);

export const contracts = pgTable(
  "contracts",
  {
    workspaceId: workspaceId(),
    id: id(),
    clientId: uuid("client_id").notNull(),
    title: text("title").notNull(),
    number: text("number").notNull().default(""),
    signedOn: date("signed_on", { mode: "string" }),
    startsOn: date("starts_on", { mode: "string" }),
    term: word("term", contractTerms).notNull().default("indefinite"),
    endsOn: date("ends_on", { mode: "string" }),
    /** How it may be ended, in the form the notice engine takes; null: it says nothing about notice. */
    noticeRule: jsonb("notice_rule").$type<Record<string, unknown>>(),
    noticeClause: text("notice_clause").notNull().default(""),
    noticeForm: word("notice_form", noticeForms).notNull().default("written"),
    noticeAddress: text("notice_address").notNull().default(""),
    monthlyValueMinor: bigint("monthly_value_minor", { mode: "number" }),
    currency: word("currency", currencies).notNull().default("PLN"),
    archivedAt: instant("archived_at"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.clientId], foreignColumns: [clients.workspaceId, clients.id] }).onDelete(
      "cascade",
    ),
    index("contracts_client").on(t.workspaceId, t.clientId),
    index("contracts_renewing")
      .on(t.workspaceId, t.id)
      .where(sql`${t.noticeRule} ->> 'kind' = 'term_opt_out' and ${t.archivedAt} is null`),
    check("contracts_term", sql`(${t.term} = 'fixed') = (${t.endsOn} is not null)`),
    check("contracts_value", sql`${t.monthlyValueMinor} is null or ${t.monthlyValueMinor} >= 0`),
    onlyOwnWorkspace(),
  ],
);
