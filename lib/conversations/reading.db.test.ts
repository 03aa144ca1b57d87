import "@/lib/platform/testing/request";
import { expect, test } from "vitest";
import { caseEvidence, caseReasons, remedies } from "@/db/schema/analysis";
import { decisions } from "@/db/schema/decisions";
import { stances } from "@/db/schema/offers";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { as } from "@/lib/platform/testing/as";
import { completeTaskAction } from "@/lib/tasks/actions";
import { holdConversationAction, makeTasksAction } from "./actions";
import { addProposalAction } from "./proposals/actions";
import { loadCaseTalks, loadTalkPage } from "./queries";
import { loadPreparation } from "./queries/preparing";
import { inDays, makePlanned, makeTalking, noted, reading } from "./testing/world";

const { within } = makers(database());

const held = { version: 1, form: "call" as const, date: inDays(-1), time: "10:05" };

test("the page of talks says how far the order of things is", async () => {
  const planned = await makePlanned({ date: inDays(-1) });
  const { marta, caseId, conversationId } = planned;
  const read = () => reading(planned, (scope) => loadCaseTalks(scope, caseId));
  expect(await read()).toMatchObject({
    talks: [{ status: "planned", awaitsRecord: true, people: { contacts: [{ name: "Klara" }] } }],
    order: { applies: true, consultedAt: null, informingDue: false, suggested: "meeting" },
    whyNot: null,
    can: { plan: true, accept: true },
  });
  await as(marta, holdConversationAction, { conversationId, ...held, ...noted, clientPosition: "" });
  expect(await read()).toMatchObject({ talks: [{ missing: ["client_position"] }], order: { consultedAt: null } });
});

test("in the decision the page says that the client does not know yet", async () => {
  const talking = await makeTalking({ state: "decision" });
  expect(await reading(talking, (scope) => loadCaseTalks(scope, talking.caseId))).toMatchObject({
    order: { informingDue: true, informing: { done: false, attempts: 0 } },
  });
});

test("the page of a talk keeps apart what became a task and what did not yet", async () => {
  const planned = await makePlanned({ date: inDays(-1) });
  const { marta, caseId, conversationId } = planned;
  await as(marta, holdConversationAction, { conversationId, ...held, ...noted });
  const line = "Marta sends the list of bookings";
  await as(marta, makeTasksAction, { conversationId, tasks: [{ line, title: "Send it", ownerId: null, dueOn: null }] });
  expect(await reading(planned, (scope) => loadTalkPage(scope, caseId, conversationId))).toMatchObject({
    talk: { clock: { date: inDays(-1), time: "10:05" } },
    tasks: [{ title: "Send it", line }],
    lines: ["Klara names one person"],
  });
});

test("a talk is found in its own case only", async () => {
  const planned = await makePlanned();
  const other = await makePlanned({}, { lead: planned.marta });
  const { caseId } = planned;
  const { conversationId } = other;
  expect(await reading(planned, (scope) => loadTalkPage(scope, caseId, conversationId))).toBeNull();
  expect(await reading(planned, (scope) => loadPreparation(scope, caseId, conversationId))).toBeNull();
  expect(await reading(planned, (scope) => loadTalkPage(scope, caseId, "none"))).toBeNull();
});

test("the preparation assembles what the case knows", async () => {
  const planned = await makePlanned();
  const { marta, workspace, caseId, conversationId } = planned;
  const read = () => reading(planned, (scope) => loadPreparation(scope, caseId, conversationId));
  expect(await read()).toMatchObject({ clientReason: "", remedies: [], evidence: [], stance: null, consultedOn: null });

  const own = { workspaceId: workspace.id, caseId };
  const reasonId = newId();
  const by = { createdBy: marta.userId };
  await within(workspace, async (tx) => {
    await tx.insert(caseReasons).values({
      ...own,
      ...by,
      id: reasonId,
      code: "F-MARGIN",
      isPrimary: true,
      internalText: "We lose money on them every month.",
      clientText: "The hours grew to 71 a month, the fee stayed at 42.",
    });
    await tx
      .insert(caseEvidence)
      .values({ ...own, ...by, id: newId(), reasonId, kind: "number", text: "Hours a month", amount: "71" });
    const remedy = { triedOn: inDays(-30), triedBy: marta.userId, result: "no_effect" as const };
    await tx.insert(remedies).values({ ...own, ...remedy, id: newId(), what: "A new quote based on hours" });
    const stance = { attitude: "conditional" as const, conditions: "42 hours", recordedBy: marta.userId };
    await tx.insert(stances).values({ ...own, ...stance, recordedAt: new Date() });
  });
  const open = { title: "A trial", terms: "", measure: "", reviewOn: null };
  await as(marta, addProposalAction, { caseId, side: "us", ...open, validUntil: inDays(3) });
  await as(marta, completeTaskAction, { taskId: planned.taskId });
  expect(await read()).toMatchObject({
    contract: { title: "Retainer" },
    clientReason: "The hours grew to 71 a month, the fee stayed at 42.",
    evidence: [{ kind: "number", amount: "71" }],
    remedies: [{ what: "A new quote based on hours", result: "no_effect" }],
    stance: { attitude: "conditional", conditions: "42 hours" },
    proposals: [{ title: "A trial", state: "open" }],
    delivered: { titles: ["Name the reasons"], more: 0 },
    clientLocale: "en",
  });

  await within(workspace, (tx) =>
    tx.insert(decisions).values({
      ...own,
      ...by,
      id: newId(),
      outcome: "end",
      mode: "ordinary",
      rationale: "The scope outgrew the fee.",
      clientReason: "The scope grew and the fee did not.",
      decidedBy: marta.userId,
      decidedOn: inDays(0),
      recordedAt: new Date(),
    }),
  );
  expect((await read())?.clientReason).toBe("The scope grew and the fee did not.");
});
