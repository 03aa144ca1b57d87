import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { shownName, users } from "@/db/schema/accounts";
import { cases } from "@/db/schema/cases";
import { members } from "@/db/schema/workspaces";
import { isId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import type { CaseFilter, CaseSort } from "../filter";
import { dayOrNothing } from "../schema";

export const casesPerPage = 50;

const orders = {
  due: { column: cases.nextDueOn, valueOf: dayOrNothing },
  end: { column: cases.effectiveEndOn, valueOf: dayOrNothing },
  client: { column: cases.folded, valueOf: (text: string) => text },
  state: { column: cases.stateRank, valueOf: wholeNumber },
  progress: { column: cases.progress, valueOf: wholeNumber },
} as const satisfies Record<Exclude<CaseSort, "lead">, unknown>;

function wholeNumber(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/**
 * The ids of a page. Dates that are not set come last in either direction, so a nullable order is read in two
 * parts, each a range of its index; the second is asked only when the first does not fill the page.
 */
export async function pageOf(scope: Scope, filter: CaseFilter, where: SQL | undefined) {
  const back = filter.cursor?.back ?? false;
  const found =
    filter.sort === "lead"
      ? await readByLead(scope, filter, where)
      : await readInParts(scope, filter.sort, filter, where);
  const shown = found.slice(0, casesPerPage);
  const more = found.length > casesPerPage;
  return {
    ids: back ? shown.toReversed() : shown,
    hasBefore: back ? more : filter.cursor !== null,
    hasAfter: back || more,
  };
}

type Order = Pick<CaseFilter, "descending" | "cursor">;

async function readInParts(
  scope: Scope,
  sort: keyof typeof orders,
  { descending, cursor }: Order,
  where: SQL | undefined,
): Promise<string[]> {
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
  return found;
}

type Part = { where: SQL; beyond: SQL | null; order: SQL[] };

/**
 * By the name of the lead, cases of nobody last: names live with the people, so each lead's cases are one range of
 * an index, all of them asked for in one statement.
 */
async function readByLead(scope: Scope, { descending, cursor }: Order, where: SQL | undefined): Promise<string[]> {
  const back = cursor?.back ?? false;
  const names = await listLeads(scope);
  const leads = [...(descending ? names.toReversed() : names), null];
  const inOrder = back ? leads.toReversed() : leads;
  const from = cursor
    ? Math.max(0, inOrder.indexOf(cursor.value !== null && isId(cursor.value) ? cursor.value : null))
    : 0;
  const ways = descending === back ? asc : desc;
  const later = descending === back ? sql`>` : sql`<`;
  const ranges = inOrder.slice(from).map((lead, place) => {
    const beyond = cursor && place === 0 ? sql`${cases.id} ${later} ${cursor.id}` : undefined;
    const range = and(where, lead === null ? isNull(cases.leadId) : eq(cases.leadId, lead), beyond);
    return sql`(select ${place}::int as place, ${cases.id} as id from ${cases} where ${range}
      order by ${ways(cases.id)} limit ${casesPerPage + 1})`;
  });
  const rows = await scope.tx.execute<{ id: string }>(sql`
    select found.id from (${sql.join(ranges, sql` union all `)}) found
    order by found.place, ${ways(sql`found.id`)} limit ${casesPerPage + 1}`);
  return rows.map(({ id }) => id);
}

/** Everybody who is or was a member, by name: whoever may lead a case. */
async function listLeads({ tx, workspace }: Scope): Promise<string[]> {
  const rows = await tx
    .select({ id: members.userId })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.workspaceId, workspace.id))
    .orderBy(asc(shownName(users)), asc(members.userId));
  return rows.map(({ id }) => id);
}
