import "server-only";
import { and, asc, between, desc, eq, isNotNull, isNull, lt, lte, type SQL, sql } from "drizzle-orm";
import { users } from "@/db/schema/accounts";
import { cases, caseWords } from "@/db/schema/cases";
import { clients, contracts } from "@/db/schema/clients";
import { tasks } from "@/db/schema/tasks";
import { wordsOf } from "@/lib/platform/fold";
import type { Scope } from "@/lib/platform/scope";
import { type CaseCursor, type CaseFilter, type CaseSort, daysOfEnding } from "../filter";
import { canOpenCase } from "../policy";
import { dateColumns, listHolders } from "../queries";
import { dayOrNothing } from "../schema";

export const casesPerPage = 50;
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
  const { ids, hasBefore, hasAfter } = await pageOf(scope, filter, where);
  const rows = await describe(scope, ids);
  return {
    rows,
    before: hasBefore ? cursorAt(rows[0], filter.sort, true) : null,
    after: hasAfter ? cursorAt(rows.at(-1), filter.sort, false) : null,
    count: await countUpTo(scope, where),
    searchIsCapped: found !== null && found.length >= mostFound,
    people: await listHolders(scope),
    today: scope.today,
    locale: scope.actor.locale,
    timeZone: scope.workspace.timeZone,
    me: scope.actor.userId,
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

const orders = {
  due: { column: cases.nextDueOn, valueOf: dayOrNothing },
  end: { column: cases.effectiveEndOn, valueOf: dayOrNothing },
  client: { column: cases.folded, valueOf: (text: string) => text },
  state: { column: cases.stateRank, valueOf: wholeNumber },
  progress: { column: cases.progress, valueOf: wholeNumber },
} as const satisfies Record<CaseSort, unknown>;

function wholeNumber(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/**
 * The ids of a page. Dates that are not set come last in either direction, so a nullable order is read in two
 * parts, each a range of its index; the second is asked only when the first does not fill the page.
 */
async function pageOf(scope: Scope, { sort, descending, cursor }: CaseFilter, where: SQL | undefined) {
  const { column, valueOf } = orders[sort];
  const back = cursor?.back ?? false;
  const value = cursor?.value == null ? null : valueOf(cursor.value);
  const ways = descending === back ? asc : desc;
  const later = descending === back ? sql`>` : sql`<`;
  const dated: Part = {
    where: isNotNull(column),
    beyond: value === null || !cursor ? null : sql`(${column}, ${cases.id}) ${later} (${value}, ${cursor.id})`,
    order: [ways(column), ways(cases.id)],
  };
  const undated: Part = {
    where: isNull(column),
    beyond: cursor && value === null ? sql`${cases.id} ${later} ${cursor.id}` : null,
    order: [ways(cases.id)],
  };
  const parts = sort === "due" || sort === "end" ? [dated, undated] : [dated];
  const inOrder = back ? parts.toReversed() : parts;
  const from = Math.max(
    0,
    inOrder.findIndex(({ beyond }) => beyond !== null),
  );
  const found: string[] = [];
  for (const part of inOrder.slice(from)) {
    if (found.length > casesPerPage) break;
    const rows = await scope.tx
      .select({ id: cases.id })
      .from(cases)
      .where(and(where, part.where, part.beyond ?? undefined))
      .orderBy(...part.order)
      .limit(casesPerPage + 1 - found.length);
    found.push(...rows.map(({ id }) => id));
  }
  const shown = found.slice(0, casesPerPage);
  const more = found.length > casesPerPage;
  return {
    ids: back ? shown.toReversed() : shown,
    hasBefore: back ? more : cursor !== null,
    hasAfter: back || more,
  };
}

const oneOf = (ids: string[]) => sql`${cases.id} = any(${sql.param(ids)}::uuid[])`;

type Part = { where: SQL; beyond: SQL | null; order: SQL[] };

async function describe(scope: Scope, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await scope.tx
    .select({
      id: cases.id,
      number: cases.number,
      state: cases.state,
      quiet: cases.quiet,
      isOpen: cases.isOpen,
      client: clients.name,
      contract: contracts.title,
      lead: { id: users.id, name: users.name },
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
  const places = new Map(ids.map((id, place) => [id, place]));
  return rows
    .map(({ nextTask, ...row }) => ({
      ...row,
      nextTitle: nextTask && (nextTask.title ?? nextTask.template?.title[scope.actor.locale] ?? null),
    }))
    .toSorted((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
}

function cursorAt(row: CaseRow | undefined, sort: CaseSort, back: boolean): CaseCursor | null {
  if (!row) return null;
  const values = { due: row.nextDueOn, end: row.dates.effectiveEndOn, ...row.order };
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
