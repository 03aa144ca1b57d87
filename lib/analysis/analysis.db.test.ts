import "@/lib/platform/testing/request";
import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { caseAnalyses, caseAspects, caseEvidence, caseGoals, caseReasons, remedies } from "@/db/schema/analysis";
import { cases } from "@/db/schema/cases";
import { events } from "@/db/schema/platform";
import { remediesSetAside } from "@/db/schema/remedies";
import type { MadeWorkspace } from "@/db/testing/make";
import { world } from "@/lib/cases/testing/world";
import { newId } from "@/lib/platform/ids";
import { as } from "@/lib/platform/testing/as";
import * as door from "./actions";

const { within, makeMember, makeCase, failed, refusedAs } = world;

const reason = {
  code: "F-LATE",
  title: "",
  internalText: "Paid late every month since March",
  clientText: "Invoices were paid 18 days late on average.",
  clientCode: null,
  clientGap: "",
  observedOn: "2026-03-01",
};
const remedy = {
  what: "A payment plan",
  usual: null,
  triedOn: "2026-05-04",
  contactId: null,
  clientAnswer: "",
  result: "no_effect" as const,
  effect: "",
};
const needs = {
  dependency: "Payroll",
  season: "",
  successor: "",
  language: "",
  channel: "",
  accessibility: "",
  decision_maker: "",
  internal_impact: "",
  formalities: "",
  relationship: "",
};
const assessment = {
  wouldKeep: "yes" as const,
  wouldKeepNote: "",
  revenueAtStakeMinor: 120_000_00,
  currency: "PLN" as const,
};

const read = (workspace: MadeWorkspace) =>
  within(workspace, async (tx) => ({
    reasons: await tx.select().from(caseReasons).orderBy(asc(caseReasons.id)),
    evidence: await tx.select().from(caseEvidence),
    remedies: await tx.select().from(remedies),
    setAside: await tx.select().from(remediesSetAside),
    goals: await tx.select().from(caseGoals),
    aspects: await tx.select().from(caseAspects),
    analyses: await tx.select().from(caseAnalyses),
    kinds: (await tx.select({ kind: events.kind }).from(events).orderBy(asc(events.id))).map(({ kind }) => kind),
  }));

async function analysing() {
  const marta = await makeMember();
  const { id: caseId } = await makeCase(marta);
  return { marta, caseId, workspace: marta.workspace };
}

/** A case with one of everything an analysis holds. */
async function analysed() {
  const given = await analysing();
  const { marta, caseId, workspace } = given;
  await as(marta, door.addReasonAction, { caseId, ...reason });
  await as(marta, door.addReasonAction, { caseId, ...reason, code: "S-CREEP" });
  const [first, second] = (await read(workspace)).reasons.map(({ id }) => id);
  const reasonId = first ?? "";
  await as(marta, door.addEvidenceAction, { reasonId, text: "", amount: "18 days", fileId: null });
  await as(marta, door.addRemedyAction, { caseId, ...remedy });
  await as(marta, door.setAsideRemedyAction, { caseId, usual: "F-LATE.2", version: 0, why: "Refused before" });
  await as(marta, door.addGoalAction, { caseId, title: "Leads", expected: "40", actual: "12", sinceOn: null });
  await as(marta, door.lookAtAspectAction, { caseId, aspect: "payments", version: 0, answer: "-2", note: "18 days" });
  await as(marta, door.writeNeedsAction, { caseId, version: 0, ...needs });
  const now = await read(workspace);
  return {
    ...given,
    reasonId,
    otherId: second ?? "",
    evidenceId: now.evidence[0]?.id ?? "",
    remedyId: now.remedies[0]?.id ?? "",
    goalId: now.goals[0]?.id ?? "",
  };
}
type Analysed = Awaited<ReturnType<typeof analysed>>;
type Who = Parameters<typeof as>[0];

/** Every door of the analysis: a press that works, and one with something wrong in it. */
const doors: Record<
  string,
  {
    press: (who: Who, g: Analysed) => Promise<unknown>;
    wrong: (who: Who, g: Analysed) => Promise<unknown>;
    kind: string;
  }
> = {
  addReason: {
    press: (who, g) => as(who, door.addReasonAction, { caseId: g.caseId, ...reason }),
    wrong: (who, g) => as(who, door.addReasonAction, { caseId: g.caseId, ...reason, code: null }),
    kind: "analysis.reason_added",
  },
  changeReason: {
    press: (who, g) => as(who, door.changeReasonAction, { reasonId: g.reasonId, version: 1, ...reason, title: "Late" }),
    wrong: (who, g) =>
      as(who, door.changeReasonAction, { reasonId: g.reasonId, version: 1, ...reason, code: "X-NONE" }),
    kind: "analysis.reason_changed",
  },
  makePrimary: {
    press: (who, g) => as(who, door.makePrimaryAction, { reasonId: g.otherId, version: 1 }),
    wrong: (who) => as(who, door.makePrimaryAction, { reasonId: "none", version: 1 }),
    kind: "analysis.reason_made_main",
  },
  removeReason: {
    press: (who, g) => as(who, door.removeReasonAction, { reasonId: g.otherId, version: 1 }),
    wrong: (who) => as(who, door.removeReasonAction, { reasonId: "none", version: 1 }),
    kind: "analysis.reason_removed",
  },
  addEvidence: {
    press: (who, g) =>
      as(who, door.addEvidenceAction, { reasonId: g.reasonId, text: "A list", amount: "", fileId: null }),
    wrong: (who, g) => as(who, door.addEvidenceAction, { reasonId: g.reasonId, text: "", amount: "", fileId: null }),
    kind: "analysis.evidence_added",
  },
  removeEvidence: {
    press: (who, g) => as(who, door.removeEvidenceAction, { evidenceId: g.evidenceId }),
    wrong: (who) => as(who, door.removeEvidenceAction, { evidenceId: "none" }),
    kind: "analysis.evidence_removed",
  },
  addRemedy: {
    press: (who, g) => as(who, door.addRemedyAction, { caseId: g.caseId, ...remedy }),
    wrong: (who, g) => as(who, door.addRemedyAction, { caseId: g.caseId, ...remedy, what: " " }),
    kind: "analysis.remedy_added",
  },
  changeRemedy: {
    press: (who, g) =>
      as(who, door.changeRemedyAction, { remedyId: g.remedyId, version: 1, ...remedy, effect: "None" }),
    wrong: (who, g) =>
      as(who, door.changeRemedyAction, { remedyId: g.remedyId, version: 1, ...remedy, triedOn: "soon" }),
    kind: "analysis.remedy_changed",
  },
  removeRemedy: {
    press: (who, g) => as(who, door.removeRemedyAction, { remedyId: g.remedyId, version: 1 }),
    wrong: (who) => as(who, door.removeRemedyAction, { remedyId: "none", version: 1 }),
    kind: "analysis.remedy_removed",
  },
  setAsideRemedy: {
    press: (who, g) =>
      as(who, door.setAsideRemedyAction, { caseId: g.caseId, usual: "F-LATE.2", version: 1, why: "Never again" }),
    wrong: (who, g) =>
      as(who, door.setAsideRemedyAction, { caseId: g.caseId, usual: "F-LATE.9", version: 0, why: "Not there" }),
    kind: "analysis.remedy_set_aside",
  },
  takeUpRemedy: {
    press: (who, g) => as(who, door.takeUpRemedyAction, { caseId: g.caseId, usual: "F-LATE.2" }),
    wrong: (who) => as(who, door.takeUpRemedyAction, { caseId: "none", usual: "F-LATE.2" }),
    kind: "analysis.remedy_taken_up",
  },
  addGoal: {
    press: (who, g) =>
      as(who, door.addGoalAction, { caseId: g.caseId, title: "Calls", expected: "9", actual: "", sinceOn: null }),
    wrong: (who, g) =>
      as(who, door.addGoalAction, { caseId: g.caseId, title: "", expected: "9", actual: "", sinceOn: null }),
    kind: "analysis.goal_added",
  },
  removeGoal: {
    press: (who, g) => as(who, door.removeGoalAction, { goalId: g.goalId }),
    wrong: (who) => as(who, door.removeGoalAction, { goalId: "none" }),
    kind: "analysis.goal_removed",
  },
  assess: {
    press: (who, g) => as(who, door.assessAction, { caseId: g.caseId, version: 1, ...assessment }),
    wrong: (who, g) =>
      as(who, door.assessAction, { caseId: g.caseId, version: 1, ...assessment, revenueAtStakeMinor: -1 }),
    kind: "analysis.assessed",
  },
  lookAtAspect: {
    press: (who, g) =>
      as(who, door.lookAtAspectAction, { caseId: g.caseId, aspect: "payments", version: 1, answer: "1", note: "" }),
    wrong: (who, g) =>
      as(who, door.lookAtAspectAction, { caseId: g.caseId, aspect: "weather", version: 0, answer: "1", note: "" }),
    kind: "analysis.aspect_answered",
  },
  writeNeeds: {
    press: (who, g) => as(who, door.writeNeedsAction, { caseId: g.caseId, version: 1, ...needs, season: "Year-end" }),
    wrong: (who, g) =>
      as(who, door.writeNeedsAction, { caseId: g.caseId, version: 1, ...needs, season: "x".repeat(501) }),
    kind: "analysis.needs_written",
  },
};

describe.each(Object.entries(doors))("%s", (_name, { press, wrong, kind }) => {
  test("works for the lead and is told", async () => {
    const given = await analysed();
    expect(await press(given.marta, given)).toMatchObject({ ok: true });
    expect((await read(given.workspace)).kinds.at(-1)).toBe(kind);
  });

  test("changes nothing when the input is wrong, the person may not, is a stranger, or the case has ended", async () => {
    const given = await analysed();
    const { marta, workspace, caseId } = given;
    const wiktor = await makeMember({ role: "viewer", workspace });
    const filip = await makeMember({ workspace });
    const stranger = await makeMember();
    const before = await read(workspace);
    expect(await wrong(marta, given)).toEqual(failed("invalid"));
    expect(await press(wiktor, given)).toEqual(failed("forbidden"));
    expect(await press(filip, given)).toEqual(failed("forbidden"));
    expect(await press(stranger, given)).toEqual(failed("not_found"));
    await within(workspace, (tx) =>
      tx.update(cases).set({ state: "closed", isOpen: false, closedOn: "2026-11-02" }).where(eq(cases.id, caseId)),
    );
    expect(await press(marta, given)).toEqual(refusedAs("case_closed"));
    expect(await read(workspace)).toEqual(before);
  });
});

test("four reasons are enough", async () => {
  const { marta, caseId, workspace } = await analysed();
  for (const code of ["S-FIT", "C-COMM"]) await as(marta, door.addReasonAction, { caseId, ...reason, code });
  const before = await read(workspace);
  expect(before.reasons.filter(({ isPrimary }) => isPrimary)).toHaveLength(1);
  expect(await as(marta, door.addReasonAction, { caseId, ...reason })).toEqual(refusedAs("analysis_enough_reasons"));
  expect(await read(workspace)).toEqual(before);
});

test("what somebody else changed in the meantime is not written over", async () => {
  const { marta, caseId, workspace, reasonId, remedyId } = await analysed();
  const before = await read(workspace);
  const stale = refusedAs("stale");
  expect(await as(marta, door.changeReasonAction, { reasonId, version: 7, ...reason })).toEqual(stale);
  expect(await as(marta, door.makePrimaryAction, { reasonId, version: 7 })).toEqual(stale);
  expect(await as(marta, door.removeReasonAction, { reasonId, version: 7 })).toEqual(stale);
  expect(await as(marta, door.changeRemedyAction, { remedyId, version: 7, ...remedy })).toEqual(stale);
  expect(await as(marta, door.removeRemedyAction, { remedyId, version: 7 })).toEqual(stale);
  const aside = { caseId, usual: "F-LATE.2", version: 0, why: "Written at the same time" };
  expect(await as(marta, door.setAsideRemedyAction, aside)).toEqual(stale);
  expect(await as(marta, door.takeUpRemedyAction, { caseId, usual: "F-LATE.1" })).toEqual(stale);
  expect(await as(marta, door.assessAction, { caseId, version: 0, ...assessment })).toEqual(stale);
  expect(await as(marta, door.writeNeedsAction, { caseId, version: 0, ...needs })).toEqual(stale);
  const again = { caseId, aspect: "payments", version: 0, answer: "0" as const, note: "" };
  expect(await as(marta, door.lookAtAspectAction, again)).toEqual(stale);
  expect(await read(workspace)).toEqual(before);
});

test("the answers keep what they say, and needs nobody knows of are left out", async () => {
  const { marta, caseId, workspace } = await analysed();
  await as(marta, door.lookAtAspectAction, { caseId, aspect: "people", version: 0, answer: "not_relevant", note: "" });
  const { aspects, analyses } = await read(workspace);
  expect(aspects).toMatchObject([
    { aspect: "payments", relevant: true, score: -2, note: "18 days" },
    { aspect: "people", relevant: false, score: null },
  ]);
  expect(analyses).toMatchObject([{ needs: { dependency: "Payroll" }, wouldKeep: null }]);
});

test("a reason told as another kind asks why, beside its field, and keeps the answer", async () => {
  const { marta, caseId, workspace, reasonId } = await analysed();
  const told = { reasonId, version: 1, ...reason, clientCode: "S-CAPACITY" };
  const why = "The owner is ill; we do not press about money.";
  const sentence = { ok: false, error: { code: "invalid", fields: { clientGap: "Please fill this in." } } };
  const before = await read(workspace);
  expect(await as(marta, door.changeReasonAction, { ...told, clientGap: "  " })).toMatchObject(sentence);
  expect(await as(marta, door.addReasonAction, { caseId, ...reason, clientCode: "N-TERM" })).toMatchObject(sentence);
  expect(await read(workspace)).toEqual(before);
  expect(await as(marta, door.changeReasonAction, { ...told, clientGap: why })).toMatchObject({ ok: true });
  const same = { reasonId, version: 2, ...reason, clientCode: "F-MARGIN" };
  expect((await read(workspace)).reasons[0]).toMatchObject({ clientCode: "S-CAPACITY", clientGap: why });
  expect(await as(marta, door.changeReasonAction, same)).toMatchObject({ ok: true });
});

test("who set a usual remedy aside, and why, is kept", async () => {
  const { marta, workspace } = await analysed();
  expect((await read(workspace)).setAside).toMatchObject([
    { usual: "F-LATE.2", why: "Refused before", saidBy: marta.userId, version: 1 },
  ]);
});

test("a reason that is not there is not found", async () => {
  const { marta } = await analysing();
  expect(await as(marta, door.removeReasonAction, { reasonId: newId(), version: 1 })).toEqual(failed("not_found"));
});
