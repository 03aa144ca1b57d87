import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { locales, publishLevels, segments } from "../enums.ts";
import { cases } from "./cases.ts";
import { contacts } from "./clients.ts";
import {
  createdAt,
  id,
  instant,
  notOfHiddenCase,
  onlyOwnWorkspace,
  word,
  workerClears,
  workerReads,
  workspaceId,
} from "./tenancy.ts";
import { links, members } from "./workspaces.ts";

/** One person of the client asked for an opinion on one case, by one link. */
export const feedbackRequests = pgTable(
  "feedback_requests",
  {
    workspaceId: workspaceId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    contactId: uuid("contact_id").notNull(),
    linkId: uuid("link_id").notNull(),
    locale: word("locale", locales).notNull(),
    requestedBy: uuid("requested_by").notNull(),
    sentAt: instant("sent_at"),
    remindedAt: instant("reminded_at"),
    openedAt: instant("opened_at"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.contactId], foreignColumns: [contacts.workspaceId, contacts.id] }),
    foreignKey({ columns: [t.workspaceId, t.linkId], foreignColumns: [links.workspaceId, links.id] }),
    foreignKey({ columns: [t.workspaceId, t.requestedBy], foreignColumns: [members.workspaceId, members.userId] }),
    unique("feedback_requests_link").on(t.workspaceId, t.linkId),
    index("feedback_requests_case").on(t.workspaceId, t.caseId),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
    workerReads(),
  ],
);

/** An answer on its way: only its link can read it, never the team. */
export const feedbackDrafts = pgTable(
  "feedback_drafts",
  {
    workspaceId: workspaceId(),
    requestId: uuid("request_id").notNull(),
    answers: jsonb("answers").$type<Record<string, unknown>>().notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.requestId] }),
    foreignKey({
      columns: [t.workspaceId, t.requestId],
      foreignColumns: [feedbackRequests.workspaceId, feedbackRequests.id],
    }).onDelete("cascade"),
    onlyOwnWorkspace(),
    workerClears(),
  ],
);

export const feedbackResponses = pgTable(
  "feedback_responses",
  {
    workspaceId: workspaceId(),
    id: id(),
    requestId: uuid("request_id").notNull(),
    caseId: uuid("case_id").notNull(),
    contactId: uuid("contact_id").notNull(),
    locale: word("locale", locales).notNull(),
    formVersion: integer("form_version").notNull(),
    answers: jsonb("answers").$type<Record<string, unknown>>().notNull(),
    nps: smallint("nps"),
    /** Mean of the answered areas in hundredths; null when none was answered. */
    csatAverageHundredths: integer("csat_average_hundredths"),
    segment: word("segment", segments).notNull(),
    submittedAt: instant("submitted_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.requestId],
      foreignColumns: [feedbackRequests.workspaceId, feedbackRequests.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.contactId], foreignColumns: [contacts.workspaceId, contacts.id] }),
    unique("feedback_responses_once").on(t.workspaceId, t.requestId),
    index("feedback_responses_case").on(t.workspaceId, t.caseId),
    index("feedback_responses_time").on(t.workspaceId, t.submittedAt, t.id),
    check("feedback_responses_nps", sql`${t.nps} between 0 and 10`),
    check("feedback_responses_segment", sql`${t.segment} in ('satisfied', 'neutral', 'dissatisfied', 'unknown')`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);

/** Permission to publish words of a client: its own record, with the text that was shown. */
export const consents = pgTable(
  "consents",
  {
    workspaceId: workspaceId(),
    id: id(),
    responseId: uuid("response_id").notNull(),
    caseId: uuid("case_id").notNull(),
    contactId: uuid("contact_id").notNull(),
    quote: text("quote").notNull(),
    level: word("level", publishLevels).notNull(),
    places: text("places").array().notNull(),
    textShown: text("text_shown").notNull(),
    textVersion: integer("text_version").notNull(),
    locale: word("locale", locales).notNull(),
    givenAt: instant("given_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.responseId],
      foreignColumns: [feedbackResponses.workspaceId, feedbackResponses.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.contactId], foreignColumns: [contacts.workspaceId, contacts.id] }),
    index("consents_case").on(t.workspaceId, t.caseId),
    check("consents_level", sql`${t.level} in ('anonymous', 'company', 'full')`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);
