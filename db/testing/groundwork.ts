import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { caseEvidence, caseReasons, contractReviews, remedies } from "../schema/analysis.ts";
import { conversations, improvementPlans, planMeasures } from "../schema/conversations.ts";
import { decisions, notices } from "../schema/decisions.ts";
import { guardAnswers } from "../schema/lifecycle.ts";
import { agreements, stances } from "../schema/offers.ts";
import { files } from "../schema/comments.ts";
import type { TenantTx } from "../tenant.ts";
import { addDays } from "@/lib/calendar/dates";

export type Ground = {
  tx: TenantTx;
  workspaceId: string;
  caseId: string;
  /** Who did all of it: holds the decision, or owns the workspace. */
  by: string;
  today: string;
  now: Date;
};

/** Writes the barest rows that meet these conditions of the lifecycle, straight into the tables. */
export async function meetConditions(ground: Ground, guards: readonly string[]): Promise<void> {
  for (const guard of guards) await (groundwork[guard] ?? stated(guard))(ground);
}

type Work = (ground: Ground) => Promise<unknown>;

const own = ({ workspaceId, caseId }: Ground) => ({ workspaceId, caseId });

const stated =
  (guard: string): Work =>
  (ground) =>
    ground.tx.insert(guardAnswers).values({
      ...own(ground),
      id: v7(),
      guard,
      kind: "confirmed",
      reason: "Checked by hand.",
      answeredBy: ground.by,
      createdAt: ground.now,
    });

const waived =
  (guard: string): Work =>
  (ground) =>
    ground.tx.insert(guardAnswers).values({
      ...own(ground),
      id: v7(),
      guard,
      kind: "waived",
      reason: "Not needed this time.",
      answeredBy: ground.by,
      createdAt: ground.now,
    });

async function giveReason(ground: Ground) {
  const reasonId = v7();
  const { tx, by, now } = ground;
  await tx.insert(caseReasons).values({
    ...own(ground),
    id: reasonId,
    code: "F-MARGIN",
    isPrimary: true,
    internalText: "The hours we spend are far above the fee.",
    createdBy: by,
    createdAt: now,
  });
  await tx.insert(caseEvidence).values({
    ...own(ground),
    id: v7(),
    reasonId,
    kind: "note",
    text: "Hours and fees of the last eight months.",
    createdBy: by,
    createdAt: now,
  });
}

async function readContract(ground: Ground) {
  const { tx, by, now, today } = ground;
  const confirmedBy = { ruleConfirmedBy: by, formConfirmedBy: by, addressConfirmedBy: by, completedBy: by };
  const confirmedAt = { ruleConfirmedAt: now, formConfirmedAt: now, addressConfirmedAt: now, completedAt: now };
  const insolvency = { insolvencyCheckedOn: today, insolvencyResult: "none", insolvencyCheckedBy: by } as const;
  const values = { ...confirmedBy, ...confirmedAt, ...insolvency };
  await tx
    .insert(contractReviews)
    .values({ ...own(ground), ...values })
    .onConflictDoUpdate({ target: [contractReviews.workspaceId, contractReviews.caseId], set: values });
}

const talk =
  (kind: "consultation" | "informing"): Work =>
  (ground) =>
    ground.tx.insert(conversations).values({
      ...own(ground),
      id: v7(),
      kind,
      form: "call",
      status: "held",
      plannedAt: ground.now,
      heldAt: ground.now,
      notes: "We went through the hours and the fee, and what both sides expect of the months ahead.",
      clientPosition: "We would rather know early than late.",
      createdBy: ground.by,
      createdAt: ground.now,
    });

async function planAndReview(ground: Ground) {
  const { tx, by, now, today } = ground;
  const planId = v7();
  await tx.insert(improvementPlans).values({
    ...own(ground),
    id: planId,
    goal: "Keep to the scope",
    agreedOn: today,
    reviewOn: addDays(today, 30).toString(),
    createdBy: by,
    createdAt: now,
  });
  await tx.insert(planMeasures).values({
    workspaceId: ground.workspaceId,
    id: v7(),
    planId,
    title: "Hours",
    target: "at most 42 a month",
  });
}

const decide: Work = (ground) =>
  ground.tx.insert(decisions).values({
    ...own(ground),
    id: v7(),
    outcome: "end",
    mode: "ordinary",
    rationale: "The scope outgrew the fee and no remedy held for more than a month.",
    decidedBy: ground.by,
    decidedOn: ground.today,
    recordedAt: ground.now,
    createdAt: ground.now,
  });

const serve: Work = (ground) =>
  ground.tx.insert(notices).values({
    ...own(ground),
    id: v7(),
    givenBy: "us",
    channel: "courier",
    address: "as in the contract",
    addressAllowedBy: ground.by,
    dispatchedAt: ground.now,
    dispatchedBy: ground.by,
    deliveredOn: ground.today,
    deliveryProof: "receipt",
    endsOn: addDays(ground.today, 30).toString(),
    endConfirmedBy: ground.by,
    endConfirmedAt: ground.now,
    createdBy: ground.by,
    createdAt: ground.now,
  });

async function receive(ground: Ground) {
  const fileId = await letterOf(ground);
  await ground.tx.insert(notices).values({
    ...own(ground),
    id: v7(),
    givenBy: "client",
    channel: "email",
    deliveredOn: ground.today,
    deliveryFileId: fileId,
    endsOn: addDays(ground.today, 30).toString(),
    endConfirmedBy: ground.by,
    endConfirmedAt: ground.now,
    createdBy: ground.by,
    createdAt: ground.now,
  });
}

/** A file of the case to point to; made where there is none. */
async function letterOf(ground: Ground): Promise<string> {
  const [there] = await ground.tx.select({ id: files.id }).from(files).where(eq(files.caseId, ground.caseId)).limit(1);
  if (there) return there.id;
  const id = v7();
  await ground.tx.insert(files).values({
    ...own(ground),
    id,
    name: "notice.pdf",
    contentType: "application/pdf",
    sizeBytes: 1,
    status: "ready",
    uploadedBy: ground.by,
  });
  return id;
}

const sign =
  (kind: "annex" | "exit"): Work =>
  (ground) =>
    ground.tx.insert(agreements).values({
      ...own(ground),
      id: v7(),
      kind,
      terms: "As agreed in the last talk.",
      endsOn: kind === "exit" ? addDays(ground.today, 30).toString() : null,
      signedByUsOn: ground.today,
      signedByClientOn: ground.today,
      withdrawsNotice: kind === "annex",
      createdBy: ground.by,
      createdAt: ground.now,
    });

const takeStance: Work = (ground) =>
  ground.tx.insert(stances).values({
    ...own(ground),
    attitude: "conditional",
    conditions: "Only within the hours that are paid for.",
    recordedBy: ground.by,
    recordedAt: ground.now,
  });

const groundwork: Record<string, Work | undefined> = {
  G03: giveReason,
  G04: (ground) =>
    ground.tx.insert(remedies).values({
      ...own(ground),
      id: v7(),
      what: "A new quote based on hours",
      triedOn: ground.today,
      triedBy: ground.by,
      result: "no_effect",
      createdAt: ground.now,
    }),
  G05: readContract,
  G06: readContract,
  G08: talk("consultation"),
  G10: planAndReview,
  G12: decide,
  G16: talk("informing"),
  G17: serve,
  G19: serve,
  G21: takeStance,
  G23: sign("annex"),
  G24: sign("exit"),
  G35: waived("G35"),
  G39: receive,
};
