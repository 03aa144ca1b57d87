import { and, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { caseEvidence, caseReasons, remedies } from "../schema/analysis.ts";
import { contractReviews } from "../schema/contract-reviews.ts";
import { conversations, improvementPlans, planMeasures } from "../schema/conversations.ts";
import { decisions, notices } from "../schema/decisions.ts";
import { guardAnswers } from "../schema/lifecycle.ts";
import { agreements, stances } from "../schema/offers.ts";
import { cases } from "../schema/cases.ts";
import { contracts } from "../schema/clients.ts";
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
  const [known] = await ground.tx
    .select({
      address: contracts.noticeAddress,
      deliveredOn: cases.noticeDeliveredOn,
      endsOn: cases.effectiveEndOn,
    })
    .from(cases)
    .innerJoin(contracts, eq(contracts.id, cases.contractId))
    .where(eq(cases.id, ground.caseId));
  const where = { ...ground, known: known ?? nothingKnown };
  for (const guard of guards) await (groundwork[guard] ?? answered(guard, "confirmed"))(where);
}

type Known = { address: string; deliveredOn: string | null; endsOn: string | null };
const nothingKnown: Known = { address: "", deliveredOn: null, endsOn: null };

type Work = (ground: Ground & { known: Known }) => Promise<unknown>;

const words = {
  confirmed: "Checked by hand.",
  waived: "Not needed this time.",
  reason: "The hours we spend are far above the fee.",
  clientReason: "From January to October the work took 71 hours a month on average; the fee covers 42.",
  evidence: "Hours and fees of the last eight months.",
  notes: "We went through the hours and the fee, and what both sides expect of the months ahead.",
  position: "“We would rather know early than late.”",
  goal: "Keep to the scope",
  measure: "Hours",
  target: "at most 42 a month",
  rationale: "The scope outgrew the fee, and no remedy held for more than a month.",
  terms: "As agreed in the last talk.",
  conditions: "Only within the hours that are paid for.",
  remedy: "A new quote based on hours",
};

const own = ({ workspaceId, caseId }: Ground) => ({ workspaceId, caseId });

const answered =
  (guard: string, kind: "confirmed" | "waived"): Work =>
  (ground) =>
    ground.tx.insert(guardAnswers).values({
      ...own(ground),
      id: v7(),
      guard,
      kind,
      reason: words[kind],
      answeredBy: ground.by,
      createdAt: ground.now,
    });

const giveReason: Work = async (ground) => {
  const reasonId = v7();
  const { tx, by, now } = ground;
  await tx.insert(caseReasons).values({
    ...own(ground),
    id: reasonId,
    code: "F-MARGIN",
    isPrimary: true,
    internalText: words.reason,
    clientText: words.clientReason,
    createdBy: by,
    createdAt: now,
  });
  await tx.insert(caseEvidence).values({
    ...own(ground),
    id: v7(),
    reasonId,
    kind: "note",
    text: words.evidence,
    createdBy: by,
    createdAt: now,
  });
};

const readContract: Work = async (ground) => {
  const { tx, by, now, today } = ground;
  const confirmedBy = { ruleConfirmedBy: by, formConfirmedBy: by, addressConfirmedBy: by, completedBy: by };
  const confirmedAt = { ruleConfirmedAt: now, formConfirmedAt: now, addressConfirmedAt: now, completedAt: now };
  const insolvency = { insolvencyCheckedOn: today, insolvencyResult: "none", insolvencyCheckedBy: by } as const;
  const values = { ...confirmedBy, ...confirmedAt, ...insolvency };
  await tx
    .insert(contractReviews)
    .values({ ...own(ground), ...values })
    .onConflictDoUpdate({ target: [contractReviews.workspaceId, contractReviews.caseId], set: values });
};

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
      notes: words.notes,
      clientPosition: words.position,
      createdBy: ground.by,
      createdAt: ground.now,
    });

const planAndReview: Work = async (ground) => {
  const { tx, by, now, today } = ground;
  const planId = v7();
  await tx.insert(improvementPlans).values({
    ...own(ground),
    id: planId,
    goal: words.goal,
    agreedOn: today,
    reviewOn: addDays(today, 30).toString(),
    createdBy: by,
    createdAt: now,
  });
  await tx.insert(planMeasures).values({
    workspaceId: ground.workspaceId,
    id: v7(),
    planId,
    title: words.measure,
    target: words.target,
  });
};

const decide: Work = (ground) =>
  ground.tx.insert(decisions).values({
    ...own(ground),
    id: v7(),
    outcome: "end",
    mode: "ordinary",
    rationale: words.rationale,
    clientReason: words.clientReason,
    decidedBy: ground.by,
    decidedOn: ground.today,
    recordedAt: ground.now,
    createdAt: ground.now,
  });

/** A letter on its way. */
const serve: Work = (ground) =>
  ground.tx.insert(notices).values({
    ...own(ground),
    id: v7(),
    givenBy: "us",
    channel: "courier",
    address: ground.known.address.split(";")[0] ?? "",
    addressAllowedBy: ground.by,
    dispatchedAt: ground.now,
    dispatchedBy: ground.by,
    createdBy: ground.by,
    createdAt: ground.now,
  });

/** The letter arrived, and the end that follows from it is confirmed. */
const arrive: Work = (ground) =>
  ground.tx
    .update(notices)
    .set({
      deliveredOn: ground.known.deliveredOn ?? ground.today,
      deliveryProof: "receipt",
      endsOn: ground.known.endsOn ?? addDays(ground.today, 30).toString(),
      endConfirmedBy: ground.by,
      endConfirmedAt: ground.now,
    })
    .where(and(eq(notices.workspaceId, ground.workspaceId), eq(notices.caseId, ground.caseId)));

const receive: Work = async (ground) => {
  const fileId = await letterOf(ground);
  await ground.tx.insert(notices).values({
    ...own(ground),
    id: v7(),
    givenBy: "client",
    channel: "email",
    deliveredOn: ground.known.deliveredOn ?? ground.today,
    deliveryFileId: fileId,
    endsOn: ground.known.endsOn ?? addDays(ground.today, 30).toString(),
    endConfirmedBy: ground.by,
    endConfirmedAt: ground.now,
    createdBy: ground.by,
    createdAt: ground.now,
  });
};

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
      terms: words.terms,
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
    conditions: words.conditions,
    recordedBy: ground.by,
    recordedAt: ground.now,
  });

const groundwork: Record<string, Work | undefined> = {
  G03: giveReason,
  G04: (ground) =>
    ground.tx.insert(remedies).values({
      ...own(ground),
      id: v7(),
      what: words.remedy,
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
  G19: arrive,
  G20: arrive,
  G21: takeStance,
  G23: sign("annex"),
  G24: sign("exit"),
  G35: answered("G35", "waived"),
  G39: receive,
};
