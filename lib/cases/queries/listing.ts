import "server-only";
import { and, between, eq, lt, lte, type SQL, sql } from "drizzle-orm";
import { shownName, users } from "@/db/schema/accounts";
import { cases, caseWords } from "@/db/schema/cases";
import { clients, contracts } from "@/db/schema/clients";
import { tasks } from "@/db/schema/tasks";
import type { CaseMode, CaseState, Initiator } from "@/db/enums";
import { wordsOf } from "@/lib/platform/fold";
import type { Scope } from "@/lib/platform/scope";
import { type CaseCursor, type CaseFilter, type CaseSort, daysOfEnding } from "../filter";
import type { CaseFacts } from "../guards";
import { canOpenCase } from "../policy";
import { dateColumns } from "../queries";
import { listHolders } from "./people";
import { blockersOf, nextState } from "../rules";
import { findTransition } from "../lifecycle";
import { pathOf } from "../paths";
import { loadFactsOf } from "./facts";
import { pageOf } from "./paging";

/** Counting stops here: "1,000 and more" says enough. */
export const mostCounted = 1000;
/** A search that fits more cases than this shows the first of them and asks for another word. */
const mostFound = 1000;

/** One page of cases in their order, with what the list shows of each. In: the filter its address says. */
export async function listCases(scope: Scope, filter: CaseFilter) {
  const found = await findByWords(scope, filter.search);
  const where = and(
    eq(cases.workspaceId, scope.workspace.id),
    ...conditionsOf(scope, filter),
    found ? oneOf(found) : undefined,
  );
  const [{ ids, hasBefore, hasAfter }, count, people] = await Promise.all([
    pageOf(scope, filter, where),
    countUpTo(scope, where),
    listHolders(scope),
  ]);
  const rows = await describe(scope, ids);
  return {
    rows,
    before: hasBefore ? cursorAt(rows[0], filter.sort, true) : null,
    after: hasAfter ? cursorAt(rows.at(-1), filter.sort, false) : null,
    count,
    searchIsCapped: found !== null && found.length >= mostFound,
    people,
    today: scope.today,
    locale: scope.actor.locale,
    timeZone: scope.workspace.timeZone,
    me: scope.actor.userId,
    readAt: scope.now.getTime(),
    canOpen: canOpenCase(scope.actor),
  };
}

export type CaseList = Awaited<ReturnType<typeof listCases>>;
export type CaseRow = Awaited<ReturnType<typeof describe>>[number];

function conditionsOf(scope: Scope, { view, lead, playbook, ending, overdue }: CaseFilter): (SQL | undefined)[] {
  const days = ending && daysOfEnding(ending, scope.today);
  return [
    view === "all"
      ? undefined
      : view === "open" || view === "ended"
        ? eq(cases.isOpen, view === "open")
        : inState(view),
    lead ? eq(cases.leadId, lead === "me" ? scope.actor.userId : lead) : undefined,
    playbook ? eq(cases.playbookKey, playbook) : undefined,
    days
      ? days.from
        ? between(cases.effectiveEndOn, days.from, days.to)
        : lte(cases.effectiveEndOn, days.to)
      : undefined,
    overdue ? lt(cases.nextDueOn, scope.today) : undefined,
  ];
}

const inState = (state: Exclude<CaseFilter["view"], "open" | "ended" | "all">) =>
  and(eq(cases.state, state), eq(cases.isOpen, !["closed", "retained", "cancelled"].includes(state)));

/** The cases in which every word of the search begins a word, the first thousand. Null: nothing is searched for. */
async function findByWords(scope: Scope, search: string): Promise<string[] | null> {
  const [rarest, ...others] = wordsOf(search)
    .toSorted((one, other) => other.length - one.length)
    .slice(0, 8);
  if (!rarest) return search ? [] : null;
  const among = others.map(
    (word) => sql`exists (select 1 from ${caseWords} w where w.workspace_id = ${scope.workspace.id}
      and w.case_id = ${caseWords.caseId} and ${begins(sql`w.word`, word)})`,
  );
  const rows = await scope.tx
    .selectDistinct({ id: caseWords.caseId })
    .from(caseWords)
    .where(and(eq(caseWords.workspaceId, scope.workspace.id), begins(sql`${caseWords.word}`, rarest), ...among))
    .limit(mostFound);
  return rows.map(({ id }) => id);
}

/** A prefix as a range of the bytewise index: row security lets an index be used for nothing cleverer. */
const begins = (column: SQL, prefix: string) => sql`${column} >= ${prefix} and ${column} < ${`${prefix}\uffff`}`;

const oneOf = (ids: string[]) => sql`${cases.id} = any(${sql.param(ids)}::uuid[])`;

async function describe(scope: Scope, ids: string[]) {
  if (ids.length === 0) return [];
  // Those of an ended case are read in vain; waiting for the rows first would take longer.
  const [rows, facts] = await Promise.all([selectRows(scope, ids), loadFactsOf(scope, ids)]);
  const places = new Map(ids.map((id, place) => [id, place]));
  return rows
    .map(({ nextTask, ...row }) => ({
      ...row,
      blockers: row.isOpen ? blockersBefore(row, facts.get(row.id), scope.today) : [],
      nextTitle: nextTask && (nextTask.title ?? nextTask.template?.title[scope.actor.locale] ?? null),
    }))
    .toSorted((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
}

const selectRows = (scope: Scope, ids: string[]) =>
  scope.tx
    .select({
      id: cases.id,
      number: cases.number,
      state: cases.state,
      quiet: cases.quiet,
      isOpen: cases.isOpen,
      initiator: cases.initiator,
      mode: cases.mode,
      client: clients.name,
      contract: contracts.title,
      lead: { id: users.id, name: shownName(users) },
      dates: dateColumns,
      tasks: { total: cases.tasksTotal, done: cases.tasksDone },
      nextDueOn: cases.nextDueOn,
      // The id first: drizzle takes a joined row for absent when its first column is null.
      nextTask: { id: tasks.id, title: tasks.title, template: tasks.template },
      order: { client: cases.folded, state: cases.stateRank, progress: cases.progress },
    })
    .from(cases)
    .innerJoin(clients, and(eq(clients.workspaceId, cases.workspaceId), eq(clients.id, cases.clientId)))
    .innerJoin(contracts, and(eq(contracts.workspaceId, cases.workspaceId), eq(contracts.id, cases.contractId)))
    .leftJoin(users, eq(users.id, cases.leadId))
    .leftJoin(tasks, and(eq(tasks.workspaceId, cases.workspaceId), eq(tasks.id, cases.nextTaskId)))
    .where(and(eq(cases.workspaceId, scope.workspace.id), oneOf(ids)));

type Stepping = { state: CaseState; initiator: Initiator; mode: CaseMode | null };

/** The conditions that stand before the step most cases take from here, by key. */
function blockersBefore(row: Stepping, facts: CaseFacts | undefined, today: string): string[] {
  const to = nextState(row.state, pathOf(row));
  const step = to && findTransition(row.state, to);
  return step && facts ? blockersOf(step, facts, today).map(({ guard }) => guard) : [];
}

function cursorAt(row: CaseRow | undefined, sort: CaseSort, back: boolean): CaseCursor | null {
  if (!row) return null;
  const values = { due: row.nextDueOn, end: row.dates.effectiveEndOn, lead: row.lead?.id ?? null, ...row.order };
  const value = values[sort];
  return { back, value: value === null ? null : String(value), id: row.id };
}

async function countUpTo(scope: Scope, where: SQL | undefined): Promise<number> {
  const some = scope.tx
    .select({ one: sql`1`.as("one") })
    .from(cases)
    .where(where)
    .limit(mostCounted + 1)
    .as("some");
  const [row] = await scope.tx.select({ count: sql<number>`count(*)::int` }).from(some);
  return row?.count ?? 0;
}
