import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { generateNKeysBetween } from "fractional-indexing";
import type { Slot } from "@/db/enums";
import { agreements, offerTasks } from "@/db/schema/offers";
import { taskDependencies, tasks, type TaskTemplate } from "@/db/schema/tasks";
import { refreshCounters } from "@/lib/cases/commands";
import type { LockedCase } from "@/lib/cases/queries";
import { phaseOfTasks } from "@/lib/conversations/rules";
import { refuseIf } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import type { WriteScope } from "@/lib/platform/scope";
import { lastPlace } from "@/lib/tasks/commands/rows";
import words from "../accepted-tasks.json";
import type { lockOffer } from "../queries";
import { listPlanted } from "../queries/planted";
import { isUntouched, paperDays, paperOf, phaseOfPoints } from "../rules";

type Offer = NonNullable<Awaited<ReturnType<typeof lockOffer>>>["offer"];

/** Plants what an accepted offer asks for: the paper to prepare and to sign, and each point that was agreed. */
export async function plantTasks(scope: WriteScope, clientCase: LockedCase, offer: Offer, points: string[]) {
  const kind = paperOf(offer.kind);
  const { prepareOn, signOn } = paperDays(scope.today, scope.workspace.calendar);
  const [prepareId, signId] = [newId(), newId()];
  const own = { workspaceId: scope.workspace.id, caseId: clientCase.id, createdAt: scope.now };
  const paper = { ...own, phase: phaseOfTasks(clientCase.state), duePinned: true };
  const papers = [
    { ...paper, id: prepareId, dueOn: prepareOn, template: words[kind].prepare, ...heldBy(clientCase, "legal") },
    { ...paper, id: signId, dueOn: signOn, template: words[kind].sign, ...heldBy(clientCase, "decision_maker") },
  ];
  const kept = points.map((title) => ({
    ...own,
    id: newId(),
    phase: phaseOfPoints(kind),
    title,
    description: "",
    ...heldBy(clientCase, "lead"),
  }));
  const rows: (typeof tasks.$inferInsert)[] = [...(await placed(scope, papers)), ...(await placed(scope, kept))];
  await scope.tx.insert(tasks).values(rows);
  await scope.tx.insert(taskDependencies).values({ ...ofFirm(scope), taskId: signId, dependsOnId: prepareId });
  await scope.tx
    .insert(offerTasks)
    .values(rows.map(({ id: taskId }) => ({ ...ofFirm(scope), offerId: offer.id, taskId })));
  await refreshCounters(scope, clientCase.id);
  scope.record("offer.tasks_planted", { caseId: clientCase.id, number: offer.number, count: rows.length });
}

/** Takes away what an acceptance planted and nobody has touched. */
export async function dropTasks(scope: WriteScope, caseId: string, offer: Offer) {
  const untouched = (await listPlanted(scope, caseId)).filter((task) => task.offerId === offer.id && isUntouched(task));
  if (untouched.length === 0) return;
  await scope.tx
    .update(tasks)
    .set({ deletedAt: scope.now })
    .where(
      and(
        eq(tasks.workspaceId, scope.workspace.id),
        inArray(
          tasks.id,
          untouched.map(({ id }) => id),
        ),
      ),
    );
  await refreshCounters(scope, caseId);
  scope.record("offer.tasks_dropped", { caseId, number: offer.number, count: untouched.length });
}

/** Sets aside the paper an acceptance made, unless somebody signed it: then the signature is taken back first. */
export async function dropPaper(scope: WriteScope, offerId: string) {
  const standing = and(
    eq(agreements.workspaceId, scope.workspace.id),
    eq(agreements.offerId, offerId),
    isNull(agreements.cancelledAt),
  );
  const papers = await scope.tx.select().from(agreements).where(standing);
  const signed = papers.some(({ signedByUsOn, signedByClientOn }) => signedByUsOn ?? signedByClientOn);
  refuseIf(signed ? "offer_agreement_signed" : null);
  await scope.tx
    .update(agreements)
    .set({ cancelledAt: scope.now, version: sql`${agreements.version} + 1` })
    .where(standing);
}

const ofFirm = (scope: WriteScope) => ({ workspaceId: scope.workspace.id });

/** The holder of a slot does it, else the lead. */
function heldBy({ slots, leadId }: LockedCase, wanted: Slot) {
  const holder = slots.find(({ slot }) => slot === wanted);
  return holder ? { slot: wanted, ownerId: holder.userId } : { slot: "lead" as const, ownerId: leadId };
}

type Unplaced = Omit<typeof tasks.$inferInsert, "position"> & { template?: TaskTemplate };

async function placed(scope: WriteScope, rows: Unplaced[]) {
  const [first] = rows;
  if (!first) return [];
  const before = await lastPlace(scope, first.caseId, first.phase, null);
  const positions = generateNKeysBetween(before, null, rows.length);
  return rows.map((row, index) => ({ ...row, position: positions[index] ?? before }));
}
