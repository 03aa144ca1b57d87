import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { caseModes, caseStates, guardProfiles, initiators, slots } from "../enums.ts";
import { clients, contracts } from "./clients.ts";
import { createdAt, day, id, instant, notOfHiddenCase, onlyOwnWorkspace, word, workspaceId } from "./tenancy.ts";
import { members } from "./workspaces.ts";

/** Compared byte by byte, so that a prefix is one range of an index whatever the database's own collation. */
const bytewise = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

const stateOrder = sql.raw(
  `array_position(array[${caseStates.map((state) => `'${state}'`).join(", ")}]::text[], state)`,
);

/** One ending of one contract. Counters and the next date are kept by the commands that change tasks. */
export const cases = pgTable(
  "cases",
  {
    workspaceId: workspaceId(),
    id: id(),
    number: integer("number").notNull(),
    clientId: uuid("client_id").notNull(),
    contractId: uuid("contract_id").notNull(),
    state: word("state", caseStates).notNull(),
    isOpen: boolean("is_open").notNull(),
    initiator: word("initiator", initiators).notNull(),
    mode: word("mode", caseModes),
    /** How much the lifecycle asks of this case; taken from its playbook when it was opened. */
    profile: word("profile", guardProfiles).notNull().default("standard"),
    /** Seen by the named people of `case_viewers` alone, until it is announced. */
    quiet: boolean("quiet").notNull().default(false),
    playbookKey: text("playbook_key").notNull(),
    playbookVersion: integer("playbook_version").notNull(),
    summary: text("summary").notNull().default(""),
    leadId: uuid("lead_id"),
    openedBy: uuid("opened_by").notNull(),
    openedOn: day("opened_on").notNull(),
    consultationOn: day("consultation_on"),
    decisionOn: day("decision_on"),
    noticeTargetOn: day("notice_target_on"),
    noticeDeliveredOn: day("notice_delivered_on"),
    lastServiceOn: day("last_service_on"),
    effectiveEndOn: day("effective_end_on"),
    accessOffOn: day("access_off_on"),
    tailEndOn: day("tail_end_on"),
    closedOn: day("closed_on"),
    tasksTotal: integer("tasks_total").notNull().default(0),
    tasksDone: integer("tasks_done").notNull().default(0),
    requiredOpen: integer("required_open").notNull().default(0),
    /** How much is done, of a thousand: what a list is sorted by. */
    progress: integer("progress")
      .notNull()
      .generatedAlwaysAs(sql`case when tasks_total = 0 then 0 else tasks_done * 1000 / tasks_total end`),
    /** The place of the state in the lifecycle: what a list is sorted by. */
    stateRank: smallint("state_rank").notNull().generatedAlwaysAs(stateOrder),
    nextDueOn: day("next_due_on"),
    nextTaskId: uuid("next_task_id"),
    /** The name of the client without diacritics: the order of the list when sorted by client. */
    folded: text("folded").notNull(),
    /** Counts every recorded event of the case: what an open page compares to know whether it is stale. */
    revision: integer("revision").notNull().default(0),
    lastActivityAt: instant("last_activity_at").notNull().defaultNow(),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.clientId], foreignColumns: [clients.workspaceId, clients.id] }),
    foreignKey({ columns: [t.workspaceId, t.contractId], foreignColumns: [contracts.workspaceId, contracts.id] }),
    foreignKey({ columns: [t.workspaceId, t.leadId], foreignColumns: [members.workspaceId, members.userId] }),
    foreignKey({ columns: [t.workspaceId, t.openedBy], foreignColumns: [members.workspaceId, members.userId] }),
    unique("cases_number").on(t.workspaceId, t.number),
    index("cases_by_due").on(t.workspaceId, t.isOpen, t.nextDueOn, t.id),
    index("cases_by_state_due").on(t.workspaceId, t.state, t.nextDueOn, t.id),
    index("cases_by_client_name").on(t.workspaceId, t.isOpen, t.folded, t.id),
    index("cases_by_rank").on(t.workspaceId, t.isOpen, t.stateRank, t.id),
    index("cases_by_progress").on(t.workspaceId, t.isOpen, t.progress, t.id),
    index("cases_by_playbook").on(t.workspaceId, t.playbookKey, t.isOpen, t.nextDueOn, t.id),
    index("cases_by_contract").on(t.workspaceId, t.contractId),
    index("cases_by_activity").on(t.workspaceId, t.lastActivityAt, t.id),
    index("cases_by_end").on(t.workspaceId, t.isOpen, t.effectiveEndOn, t.id),
    index("cases_by_lead").on(t.workspaceId, t.leadId, t.isOpen, t.nextDueOn, t.id),
    index("cases_by_lead_alone").on(t.workspaceId, t.leadId, t.isOpen, t.id),
    index("cases_by_client").on(t.workspaceId, t.clientId),
    index("cases_quiet")
      .on(t.workspaceId)
      .where(sql`quiet`),
    check(
      "cases_state",
      sql`${t.state} in ('draft', 'analysis', 'consultation', 'improvement', 'decision', 'notice_given', 'negotiation', 'settlement', 'handover', 'closed', 'retained', 'cancelled')`,
    ),
    check("cases_open", sql`${t.isOpen} = (${t.state} not in ('closed', 'retained', 'cancelled'))`),
    check("cases_closed", sql`(${t.state} = 'closed') = (${t.closedOn} is not null)`),
    check("cases_profile", sql`${t.profile} in ('light', 'standard', 'strict')`),
    check("cases_initiator", sql`${t.initiator} in ('us', 'client', 'mutual', 'expiry')`),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.id),
  ],
);

export const caseSlots = pgTable(
  "case_slots",
  {
    workspaceId: workspaceId(),
    caseId: uuid("case_id").notNull(),
    slot: word("slot", slots).notNull(),
    userId: uuid("user_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.caseId, t.slot] }),
    index("case_slots_user").on(t.workspaceId, t.userId),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.workspaceId, t.userId], foreignColumns: [members.workspaceId, members.userId] }),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);

/** The words a case can be found by: folded, one row each. A plain index that row security cannot slow down. */
export const caseWords = pgTable(
  "case_words",
  {
    workspaceId: workspaceId(),
    word: bytewise("word").notNull(),
    caseId: uuid("case_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.word, t.caseId] }),
    foreignKey({ columns: [t.workspaceId, t.caseId], foreignColumns: [cases.workspaceId, cases.id] }).onDelete(
      "cascade",
    ),
    index("case_words_case").on(t.workspaceId, t.caseId),
    onlyOwnWorkspace(),
    notOfHiddenCase(t.caseId),
  ],
);
