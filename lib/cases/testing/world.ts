import { and, asc, eq } from "drizzle-orm";
import { expect } from "vitest";
import { events } from "@/db/schema/platform";
import { tasks } from "@/db/schema/tasks";
import { type Ground, meetConditions } from "@/db/testing/groundwork";
import { type MadeMember, makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { dateIn } from "@/lib/platform/scope";
import { as } from "@/lib/platform/testing/as";
import { openCaseAction } from "../actions";

const made = makers(database());
const { within, makeClient } = made;

/** What tests of cases stand on: people, opened cases, and what happened in them. */
export const world = { ...made, opening, opened, kindsOf, tasksOf, meet, refusedAs, failed };

function refusedAs(reason: string) {
  return expect.objectContaining({ ok: false, error: expect.objectContaining({ code: "refused", reason }) });
}

function failed(code: string) {
  return expect.objectContaining({ ok: false, error: expect.objectContaining({ code }) });
}

function kindsOf(who: MadeMember, caseId: string) {
  return within(who.workspace, async (tx) => {
    const rows = await tx
      .select({ kind: events.kind })
      .from(events)
      .where(and(eq(events.workspaceId, who.workspace.id), eq(events.caseId, caseId)))
      .orderBy(asc(events.id));
    return rows.map(({ kind }) => kind);
  });
}

function tasksOf(who: MadeMember, caseId: string) {
  return within(who.workspace, (tx) =>
    tx
      .select()
      .from(tasks)
      .where(and(eq(tasks.workspaceId, who.workspace.id), eq(tasks.caseId, caseId)))
      .orderBy(asc(tasks.position)),
  );
}

async function opening(who: MadeMember, given: { clientName?: string } = {}) {
  const client = await makeClient(who.workspace, given.clientName ? { name: given.clientName } : {});
  return {
    clientId: client.clientId,
    contractId: client.contractId,
    initiator: "us" as const,
    playbookKey: "consulting_freelance" as const,
    holders: { lead: who.userId },
    dates: { effectiveEndOn: "2027-02-28" },
    quiet: false,
    without: [] as string[],
  };
}

async function opened(who: MadeMember) {
  const answer = await as(who, openCaseAction, await opening(who));
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.data;
}

/** Meets these conditions of a case with the barest rows. */
async function meet(who: MadeMember, caseId: string, ...guards: string[]) {
  const now = new Date();
  const ground = { workspaceId: who.workspace.id, caseId, by: who.userId, now, today: dateIn(now, "Europe/Warsaw") };
  await within(who.workspace, (tx) => meetConditions({ ...ground, tx } satisfies Ground, guards));
}
