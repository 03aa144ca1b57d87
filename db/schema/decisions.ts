import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { caseModes, decisionOutcomes, deliveryProofs, noticeChannels, sides } from "../enums.ts";
import { cases } from "./cases.ts";
import { files } from "./comments.ts";
import { createdAt, day, id, instant, notOfHiddenCase, onlyOwnWorkspace, word, workspaceId } from "./tenancy.ts";
import { members } from "./workspaces.ts";

/** What was decided. A new decision withdraws the one before it; none is rewritten. */
export const decisions = pgTable(
  "decisions",
  {
    workspaceId: workspaceId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    outcome: word("outcome", decisionOutcomes).notNull(),
    mode: word("mode", caseModes),
    rationale: text("rationale").notNull(),
    alternatives: text("alternatives").notNull().default(""),
    impact: text("impact").notNull().default(""),
    /** The reason as the client will hear it. */
    clientReason: text("client_reason").notNull().default(""),
    decidedBy: uuid("decided_by").notNull(),
    decidedOn: day("decided_on").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    approvedBy: uuid("approved_by"),
    approvedAt: instant("approved_at"),
    /** For cause: what was breached, and the call to cure it or why there was none. */
    breach: text("breach").notNull().default(""),
    cureDeliveredOn: day("cure_delivered_on"),
    cureUntil: day("cure_until"),
    cureNotRequired: text("cure_not_required").notNull().default(""),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnBy: uuid("withdrawn_by"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.decidedBy], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.approvedBy], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.withdrawnBy], foreignColumns: [members.workspaceId, members.userId] }),
    index("decisions_case").on(t.workspaceId, t.caseId),
    uniqueIndex("decisions_standing")
      .on(t.workspaceId, t.caseId)
      .where(sql`withdrawn_at is null`),
    check("decisions_outcome", sql`${t.outcome} in ('end', 'continue', 'improve')`),
    check("decisions_mode", sql`(${t.outcome} = 'end') = (${t.mode} is not null)`),
    check("decisions_approved", sql`(${t.approvedAt} is null) = (${t.approvedBy} is null)`),
    check("decisions_two_people", sql`${t.approvedBy} is null or ${t.approvedBy} <> ${t.decidedBy}`),
    check("decisions_withdrawn", sql`(${t.withdrawnAt} is null) = (${t.withdrawnBy} is null)`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);

/** A notice on its way: sent, delivered, and what end that gives. Ours, or one the client gave us. */
export const notices = pgTable(
  "notices",
  {
    workspaceId: workspaceId(),
    id: id(),
    caseId: uuid("case_id").notNull(),
    givenBy: word("given_by", sides).notNull(),
    channel: word("channel", noticeChannels).notNull(),
    address: text("address").notNull().default(""),
    /** Who allowed an address the contract does not name. */
    addressAllowedBy: uuid("address_allowed_by"),
    dispatchedAt: instant("dispatched_at"),
    dispatchedBy: uuid("dispatched_by"),
    tracking: text("tracking").notNull().default(""),
    dispatchFileId: uuid("dispatch_file_id"),
    deliveredOn: day("delivered_on"),
    deliveryProof: word("delivery_proof", deliveryProofs),
    deliveryFileId: uuid("delivery_file_id"),
    deliveryDisputed: boolean("delivery_disputed").notNull().default(false),
    /** The last day of the contract, as a person confirmed it, and the reading it comes from. */
    endsOn: day("ends_on"),
    endConfirmedBy: uuid("end_confirmed_by"),
    endConfirmedAt: instant("end_confirmed_at"),
    endReading: text("end_reading").notNull().default(""),
    endReason: text("end_reason").notNull().default(""),
    /** The rule, the input and the answer of the engine the confirmation was given for. */
    computed: jsonb("computed").$type<Record<string, unknown>>(),
    /** When the client had word that it is taken back (art. 61 k.c.). */
    revocationReceivedOn: day("revocation_received_on"),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnBy: uuid("withdrawn_by"),
    createdBy: uuid("created_by").notNull(),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({
      columns: [t.workspaceId, t.addressAllowedBy],
      foreignColumns: [members.workspaceId, members.userId],
    }),
    foreignKey({ columns: [t.workspaceId, t.dispatchedBy], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.dispatchFileId], foreignColumns: [files.workspaceId, files.id] }),
    foreignKey({ columns: [t.workspaceId, t.deliveryFileId], foreignColumns: [files.workspaceId, files.id] }),
    foreignKey({ columns: [t.workspaceId, t.endConfirmedBy], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.withdrawnBy], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.createdBy], foreignColumns: [members.workspaceId, members.userId] }),
    index("notices_case").on(t.workspaceId, t.caseId),
    check("notices_given_by", sql`${t.givenBy} in ('us', 'client')`),
    check("notices_channel", sql`${t.channel} in ('hand', 'courier', 'registered_post', 'email', 'e_delivery')`),
    check("notices_dispatched", sql`(${t.dispatchedAt} is null) = (${t.dispatchedBy} is null)`),
    check("notices_end", sql`(${t.endsOn} is null) = (${t.endConfirmedAt} is null)`),
    check("notices_withdrawn", sql`(${t.withdrawnAt} is null) = (${t.withdrawnBy} is null)`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);
