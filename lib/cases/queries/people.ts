import "server-only";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { shownName, users } from "@/db/schema/accounts";
import { cases } from "@/db/schema/cases";
import { caseViewers } from "@/db/schema/lifecycle";
import { members } from "@/db/schema/workspaces";
import { found } from "@/lib/platform/action/refusal";
import type { Scope } from "@/lib/platform/scope";
import { canHoldSlot } from "../policy";
import type { Person } from "../queries";

/** Whether each of these people is an active member who may work on cases, and on this one if it is quiet. */
export async function canAllHold(scope: Scope, userIds: string[], caseId?: string): Promise<boolean> {
  const wanted = [...new Set(userIds)];
  if (wanted.length === 0) return true;
  const known = await scope.tx
    .select({ role: members.role })
    .from(members)
    .where(
      and(
        eq(members.workspaceId, scope.workspace.id),
        inArray(members.userId, wanted),
        isNull(members.removedAt),
        caseId === undefined ? undefined : mayKnowOf(caseId),
      ),
    );
  return known.filter(({ role }) => canHoldSlot(role)).length === wanted.length;
}

/** Of the members of a statement, those who may know of a case: all, or while it is quiet those it names. */
export const mayKnowOf = (caseId: string) => sql`(
  not exists (
    select from cases c where c.workspace_id = ${members.workspaceId} and c.id = ${caseId} and c.quiet
  ) or exists (
    select from case_viewers v
    where v.workspace_id = ${members.workspaceId} and v.case_id = ${caseId} and v.user_id = ${members.userId}))`;

/** The named people of a quiet case, by name. */
export const listViewers = (scope: Scope, caseId: string): Promise<Person[]> =>
  scope.tx
    .select({ id: users.id, name: shownName(users) })
    .from(caseViewers)
    .innerJoin(users, eq(users.id, caseViewers.userId))
    .where(and(eq(caseViewers.workspaceId, scope.workspace.id), eq(caseViewers.caseId, caseId)))
    .orderBy(asc(shownName(users)), asc(users.id));

/** People of the workspace who can hold a slot, by name; those of one case when it is quiet: who is named in it. */
export async function listHolders(scope: Scope, caseId?: string): Promise<Person[]> {
  const rows = await scope.tx
    .select({ id: members.userId, name: shownName(users), role: members.role })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(
      and(
        eq(members.workspaceId, scope.workspace.id),
        isNull(members.removedAt),
        caseId === undefined ? undefined : mayKnowOf(caseId),
      ),
    )
    .orderBy(asc(shownName(users)), asc(users.id));
  return rows.filter(({ role }) => canHoldSlot(role)).map(({ id, name }) => ({ id, name }));
}

/** The named people of a quiet case, and those who could be named. */
export async function listNamed(scope: Scope, caseId: string): Promise<{ people: Person[]; others: Person[] }> {
  const people = await listViewers(scope, caseId);
  const named = new Set(people.map(({ id }) => id));
  return { people, others: (await listHolders(scope)).filter(({ id }) => !named.has(id)) };
}

/** Whether this person sees one of these cases. */
export async function seesAnyOf(scope: Scope, caseIds: string[]): Promise<boolean> {
  const rows = await scope.tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.workspaceId, scope.workspace.id), inArray(cases.id, caseIds)))
    .limit(1);
  return rows.length > 0;
}

/** What a person is called, for what is noted: nothing once the account is deleted. */
export async function nameOf(scope: Scope, userId: string): Promise<string> {
  const [row] = await scope.tx.select({ name: users.name }).from(users).where(eq(users.id, userId));
  return found(row).name;
}
