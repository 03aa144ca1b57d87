import "server-only";
import { and, desc, eq, inArray, isNull, notExists, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import { generateNKeysBetween } from "fractional-indexing";
import { z } from "zod";
import { cases } from "@/db/schema/cases";
import { conversations, proposals } from "@/db/schema/conversations";
import { offers } from "@/db/schema/offers";
import { events } from "@/db/schema/platform";
import { tasks } from "@/db/schema/tasks";
import { newId } from "@/lib/platform/ids";
import type { Scope, WriteScope } from "@/lib/platform/scope";
import { enqueueErasureOfTasks } from "@/lib/platform/storage/erase";
import { checksFrom, quoting } from "../checks";
import { type LockedCase, ofCase } from "../queries";
import { listPromises } from "../queries/promises";
import { findUnderWay } from "../queries/stopping";
import checks from "../retained-checks.json";
import { datesAhead, type PlannedDate, plannedDates } from "../stopping";

/** Calls off what is under way, before the case rests. What it was is kept, so that reopening can bring it back. */
export async function callOff(scope: WriteScope, { id: caseId, dates }: LockedCase): Promise<void> {
  const found = await findUnderWay(scope, caseId);
  const ids = {
    talks: found.talks.map(({ id }) => id),
    proposals: found.proposals.map(({ id }) => id),
    offers: found.offers.map(({ id }) => id),
    drafts: found.drafts.map(({ id }) => id),
  };
  const ahead = datesAhead(dates, scope.today);
  const total = Object.values(ids).flat().length + Object.keys(ahead).length;
  if (total === 0) return;
  await writeStatus(scope, ids, "stopped");
  await writeDates(scope, caseId, Object.fromEntries(Object.keys(ahead).map((field) => [field, null])));
  scope.record("case.called_off", {
    caseId,
    count: total,
    talks: ids.talks.join(" "),
    proposals: ids.proposals.join(" "),
    offers: ids.offers.join(" "),
    drafts: ids.drafts.join(" "),
    dates: JSON.stringify(ahead),
  });
}

/** Brings back what was called off when the case last ended, and drops the checks that were waiting. */
export async function bringBack(scope: WriteScope, { id: caseId }: LockedCase): Promise<void> {
  await dropChecks(scope, caseId);
  const [last] = await scope.tx
    .select({ kind: events.kind, facts: events.facts })
    .from(events)
    .where(
      and(
        eq(events.workspaceId, scope.workspace.id),
        eq(events.caseId, caseId),
        inArray(events.kind, ["case.called_off", "case.reopened"]),
      ),
    )
    .orderBy(desc(events.id))
    .limit(1);
  if (last?.kind !== "case.called_off") return;
  const idsIn = (key: string) => {
    const ids = last.facts[key];
    return typeof ids === "string" ? ids.split(" ").filter(Boolean) : [];
  };
  const ids = {
    talks: idsIn("talks"),
    proposals: idsIn("proposals"),
    offers: idsIn("offers"),
    drafts: idsIn("drafts"),
  };
  await writeStatus(scope, ids, "going");
  const { dates } = last.facts;
  await writeDates(scope, caseId, typeof dates === "string" ? keptDates.parse(JSON.parse(dates)) : {});
}

const keptDates = z.partialRecord(z.enum(plannedDates), z.iso.date());

async function writeDates(scope: WriteScope, caseId: string, dates: Partial<Record<PlannedDate, string | null>>) {
  if (Object.keys(dates).length === 0) return;
  await scope.tx.update(cases).set(dates).where(ofCase(scope, caseId));
}

type Ids = { talks: string[]; proposals: string[]; offers: string[]; drafts: string[] };

/** Those that meanwhile became something else stay as they are. */
async function writeStatus({ tx, workspace }: Scope, ids: Ids, to: "stopped" | "going") {
  const stopped = to === "stopped";
  const among = <Word extends string>(
    table: { workspaceId: AnyPgColumn; id: AnyPgColumn; status: AnyPgColumn },
    some: string[],
    [going, gone]: [going: Word, gone: Word],
  ) => ({
    status: stopped ? gone : going,
    where: and(eq(table.workspaceId, workspace.id), inArray(table.id, some), eq(table.status, stopped ? going : gone)),
  });
  const talks = among(conversations, ids.talks, ["planned", "cancelled"]);
  await tx
    .update(conversations)
    .set({
      status: talks.status,
      invitationSequence: sql`${conversations.invitationSequence} + 1`,
      version: sql`${conversations.version} + 1`,
    })
    .where(talks.where);
  const open = among(proposals, ids.proposals, ["open", "withdrawn"]);
  await tx
    .update(proposals)
    .set({ status: open.status, version: sql`${proposals.version} + 1` })
    .where(open.where);
  const drafts = among(offers, ids.drafts, ["draft", "withdrawn"]);
  const sent = among(offers, ids.offers, ["sent", "withdrawn"]);
  const room = stopped ? undefined : notExists(openOfSameSide(tx, workspace.id));
  for (const { status, where } of [drafts, { ...sent, where: and(sent.where, room) }])
    await tx
      .update(offers)
      .set({ status, version: sql`${offers.version} + 1` })
      .where(where);
}

/** The open offer of the side that an offer of the statement comes from: there is at most one a case. */
function openOfSameSide(tx: Scope["tx"], workspaceId: string) {
  const open = alias(offers, "open_offers");
  return tx
    .select({ id: open.id })
    .from(open)
    .where(
      and(
        eq(open.workspaceId, workspaceId),
        eq(open.caseId, offers.caseId),
        eq(open.side, offers.side),
        eq(open.status, "sent"),
      ),
    );
}

/** Two tasks for the lead, to look whether what kept the client holds: they quote it. They are worked on although the case rests. */
export async function plantChecks(scope: WriteScope, { id: caseId, leadId }: LockedCase): Promise<void> {
  const planned = checksFrom(scope.today, scope.workspace.calendar);
  const promises = await listPromises(scope, caseId);
  const phase = and(ofCaseTasks(scope, caseId), eq(tasks.phase, "aftercare"));
  const places = await scope.tx.select({ position: tasks.position }).from(tasks).where(phase);
  const last = places
    .map(({ position }) => position)
    .toSorted()
    .at(-1);
  const positions = generateNKeysBetween(last, null, planned.length);
  await scope.tx.insert(tasks).values(
    planned.map(({ after, on }, index) => ({
      workspaceId: scope.workspace.id,
      id: newId(),
      caseId,
      phase: "aftercare" as const,
      position: positions[index] ?? "a0",
      template: quoting(checks[after], promises),
      slot: "lead" as const,
      ownerId: leadId,
      dueOn: on,
      duePinned: true,
      createdAt: scope.now,
    })),
  );
}

async function dropChecks(scope: WriteScope, caseId: string) {
  const dropped = await scope.tx
    .update(tasks)
    .set({ deletedAt: scope.now })
    .where(
      and(
        ofCaseTasks(scope, caseId),
        eq(tasks.status, "open"),
        isNull(tasks.deletedAt),
        inArray(
          sql`${tasks.template}->>'key'`,
          Object.values(checks).map(({ key }) => key),
        ),
      ),
    )
    .returning({ id: tasks.id });
  const gone = dropped.map(({ id }) => id);
  await enqueueErasureOfTasks(scope.tx, scope.workspace.id, gone, scope.now);
}

const ofCaseTasks = (scope: Scope, caseId: string) =>
  and(eq(tasks.workspaceId, scope.workspace.id), eq(tasks.caseId, caseId));
