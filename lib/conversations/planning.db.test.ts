import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { contacts } from "@/db/schema/clients";
import { conversations } from "@/db/schema/conversations";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { as } from "@/lib/platform/testing/as";
import {
  cancelConversationAction,
  holdConversationAction,
  inviteToTalkAction,
  missConversationAction,
  planConversationAction,
  reopenConversationAction,
  updateConversationAction,
  updateNotesAction,
} from "./actions";
import { instantAt } from "./rules";
import {
  factsOf,
  inDays,
  makePlanned,
  makeTalking,
  moveTo,
  noted,
  planOf,
  readTalks,
  refusedFor,
} from "./testing/world";

const { within, makeMember } = makers(database());

describe("planning a talk", () => {
  test("keeps when, where and with whom, in the workspace's zone, and tells nobody", async () => {
    const talking = await makeTalking();
    const { marta, workspace, caseId, contactId } = talking;
    expect(await as(marta, planConversationAction, planOf(talking))).toMatchObject({ ok: true });
    const { talks, members, contacts: asked, mails, kinds } = await readTalks(workspace);
    expect(talks).toHaveLength(1);
    expect(talks[0]).toMatchObject({
      caseId,
      kind: "consultation",
      status: "planned",
      heldAt: null,
      createdBy: marta.userId,
    });
    expect(talks[0]?.plannedAt).toEqual(instantAt(inDays(7), "10:00", "Europe/Warsaw"));
    expect(members).toMatchObject([{ userId: marta.userId, part: "speaks" }]);
    expect(asked).toMatchObject([{ contactId, invitedAt: null }]);
    expect(mails).toEqual([]);
    expect(kinds).toEqual(["conversation.planned"]);
  });

  test.each([
    ["a time that is none", { time: "25:00" }],
    ["a day that is none", { date: "2026-02-30" }],
    ["no duration", { durationMinutes: 0 }],
  ])("is invalid with %s", async (_what, change) => {
    const talking = await makeTalking();
    expect(await as(talking.marta, planConversationAction, { ...planOf(talking), ...change })).toMatchObject({
      error: { code: "invalid" },
    });
    expect((await readTalks(talking.workspace)).talks).toEqual([]);
  });

  test("is not with people of another client, archived ones, strangers or viewers", async () => {
    const talking = await makeTalking();
    const { marta, workspace, contactId } = talking;
    const other = await makeTalking({ lead: marta });
    const stranger = await makeMember();
    const wiktor = await makeMember({ role: "viewer", workspace });
    const gone = refusedFor("conversation_person_gone");
    const plan = (change: object) => as(marta, planConversationAction, { ...planOf(talking), ...change });
    expect(await plan({ contactIds: [other.contactId] })).toEqual(gone);
    expect(await plan({ members: [{ userId: stranger.userId, part: "present" }] })).toEqual(gone);
    expect(await plan({ members: [{ userId: wiktor.userId, part: "present" }] })).toEqual(gone);
    await within(workspace, (tx) =>
      tx.update(contacts).set({ archivedAt: new Date() }).where(eq(contacts.id, contactId)),
    );
    expect(await plan({})).toEqual(gone);
    const { talks, members, kinds } = await readTalks(workspace);
    expect([talks, members, kinds]).toEqual([[], [], []]);
  });

  test("is for those who work, in their own workspace, on a case that goes on", async () => {
    const talking = await makeTalking();
    const { workspace, marta, caseId } = talking;
    const wiktor = await makeMember({ role: "viewer", workspace });
    const stranger = await makeMember();
    const input = planOf(talking);
    expect(await as(wiktor, planConversationAction, input)).toMatchObject({ error: { code: "forbidden" } });
    expect(await as(stranger, planConversationAction, input)).toMatchObject({ error: { code: "not_found" } });
    await moveTo(workspace, caseId, "closed");
    expect(await as(marta, planConversationAction, input)).toEqual(refusedFor("case_closed"));
    expect((await readTalks(workspace)).talks).toEqual([]);
  });
});

describe("a planned talk", () => {
  test("is moved, and its invitation gets a new number; people who stay keep theirs", async () => {
    const planned = await makePlanned();
    const { marta, workspace, conversationId, contactId } = planned;
    await as(marta, inviteToTalkAction, { conversationId, contactIds: [contactId] });
    const { caseId: _case, ...fields } = planOf(planned);
    const change = { conversationId, version: 1, ...fields };
    expect(await as(marta, updateConversationAction, { ...change, date: inDays(9) })).toMatchObject({ ok: true });
    const after = await readTalks(workspace);
    expect(after.talks[0]).toMatchObject({ version: 2, invitationSequence: 1 });
    expect(after.contacts[0]).toMatchObject({ invitedSequence: 0 });
    expect(after.kinds).toEqual(["conversation.planned", "conversation.invited", "conversation.moved"]);
  });

  test("keeps the number of its invitation when only our own people change", async () => {
    const planned = await makePlanned();
    const { marta, workspace, conversationId } = planned;
    const filip = await makeMember({ workspace });
    const { caseId: _case, ...fields } = planOf(planned);
    const members = [{ userId: filip.userId, part: "writes" as const }];
    await as(marta, updateConversationAction, { conversationId, version: 1, ...fields, members });
    const { talks, members: ours, kinds } = await readTalks(workspace);
    expect(talks[0]?.invitationSequence).toBe(0);
    expect(ours).toMatchObject([{ userId: filip.userId, part: "writes" }]);
    expect(kinds.at(-1)).toBe("conversation.updated");
  });

  test.each([
    { place: "Their office" },
    { agenda: "What does not work" },
    { durationMinutes: 60 },
    { form: "video" as const },
    { kind: "negotiation" as const },
  ])("gets a new number for its invitation when calendars show a change: %j", async (change) => {
    const planned = await makePlanned();
    const { caseId: _case, ...fields } = planOf(planned);
    const { marta, workspace, conversationId } = planned;
    await as(marta, updateConversationAction, { conversationId, version: 1, ...fields, ...change });
    const { talks, kinds } = await readTalks(workspace);
    expect(talks[0]).toMatchObject({ ...change, invitationSequence: 1 });
    expect(kinds.at(-1)).toBe("conversation.updated");
  });

  test("that was never planned is planned for when it was held, once that is taken back", async () => {
    const { marta, workspace, conversationId } = await makePlanned();
    const heldAt = instantAt(inDays(-1), "10:05", "Europe/Warsaw");
    await within(workspace, (tx) =>
      tx
        .update(conversations)
        .set({ status: "held", heldAt, plannedAt: null })
        .where(eq(conversations.id, conversationId)),
    );
    expect(await as(marta, reopenConversationAction, { conversationId, version: 1 })).toMatchObject({ ok: true });
    expect((await readTalks(workspace)).talks[0]).toMatchObject({ status: "planned", plannedAt: heldAt, heldAt: null });
  });

  test("is not saved over a newer plan, which comes back", async () => {
    const planned = await makePlanned();
    const { marta, workspace, conversationId } = planned;
    const { caseId: _case, ...fields } = planOf(planned);
    await as(marta, updateConversationAction, { conversationId, version: 1, ...fields, place: "Their office" });
    expect(
      await as(marta, updateConversationAction, { conversationId, version: 1, ...fields, place: "Ours" }),
    ).toMatchObject({ error: { reason: "stale", detail: { place: "Their office", time: "10:00", version: 2 } } });
    expect((await readTalks(workspace)).talks[0]?.place).toBe("Their office");
  });

  test("is cancelled and comes back, and calendars can follow", async () => {
    const { marta, workspace, conversationId } = await makePlanned();
    const stale = refusedFor("stale");
    expect(await as(marta, cancelConversationAction, { conversationId, version: 7 })).toEqual(stale);
    expect(await as(marta, cancelConversationAction, { conversationId, version: 1 })).toMatchObject({ ok: true });
    expect((await readTalks(workspace)).talks[0]).toMatchObject({ status: "cancelled", invitationSequence: 1 });
    expect(await as(marta, cancelConversationAction, { conversationId, version: 1 })).toEqual(
      refusedFor("conversation_not_planned"),
    );
    expect(await as(marta, reopenConversationAction, { conversationId, version: 1 })).toEqual(stale);
    expect(await as(marta, reopenConversationAction, { conversationId, version: 2 })).toMatchObject({ ok: true });
    const { talks, kinds } = await readTalks(workspace);
    expect(talks[0]).toMatchObject({ status: "planned", invitationSequence: 2 });
    expect(kinds).toEqual(["conversation.planned", "conversation.cancelled", "conversation.reopened"]);
    expect(await as(marta, reopenConversationAction, { conversationId, version: 1 })).toEqual(
      refusedFor("conversation_still_planned"),
    );
  });

  test("is held, with notes, and then counts before the decision", async () => {
    const { marta, workspace, caseId, conversationId } = await makePlanned({ date: inDays(-1) });
    const held = { conversationId, version: 1, form: "call" as const, date: inDays(-1), time: "10:05", ...noted };
    expect((await factsOf({ marta, workspace }, caseId)).consultationsHeld).toBe(0);
    expect(await as(marta, holdConversationAction, held)).toMatchObject({ ok: true });
    expect(await as(marta, holdConversationAction, held)).toEqual(refusedFor("conversation_not_planned"));
    const { talks, kinds } = await readTalks(workspace);
    expect(talks[0]).toMatchObject({ status: "held", form: "call", ...noted, version: 2 });
    expect(talks[0]?.heldAt).toEqual(instantAt(inDays(-1), "10:05", "Europe/Warsaw"));
    expect(kinds).toEqual(["conversation.planned", "conversation.held"]);
    expect((await factsOf({ marta, workspace }, caseId)).consultationsHeld).toBe(1);
  });

  test("does not count without the client's words, nor after it was taken back", async () => {
    const { marta, workspace, caseId, conversationId } = await makePlanned({ date: inDays(-1) });
    const held = { conversationId, version: 1, form: "call" as const, date: inDays(-1), time: "10:05", ...noted };
    await as(marta, holdConversationAction, { ...held, clientPosition: "" });
    expect((await factsOf({ marta, workspace }, caseId)).consultationsHeld).toBe(0);
    const notes = { conversationId, version: 2, ...noted, summarySentOn: null, corrections: "" };
    expect(await as(marta, updateNotesAction, notes)).toMatchObject({ ok: true });
    expect((await factsOf({ marta, workspace }, caseId)).consultationsHeld).toBe(1);
    await as(marta, reopenConversationAction, { conversationId, version: 3 });
    expect((await factsOf({ marta, workspace }, caseId)).consultationsHeld).toBe(0);
  });

  test("is not held in the future, nor missed before its time", async () => {
    const { marta, workspace, conversationId } = await makePlanned();
    const held = { conversationId, version: 1, form: "call" as const, date: inDays(2), time: "10:05", ...noted };
    const future = refusedFor("conversation_in_future");
    expect(await as(marta, holdConversationAction, held)).toEqual(future);
    const missed = { conversationId, version: 1, outcome: "declined" as const, notes: "By e-mail" };
    expect(await as(marta, missConversationAction, { ...missed, outcome: "no_show" })).toEqual(future);
    expect(await as(marta, missConversationAction, { ...missed, version: 2 })).toEqual(refusedFor("stale"));
    expect((await readTalks(workspace)).talks[0]).toMatchObject({ status: "planned", notes: "", version: 1 });
    expect(await as(marta, missConversationAction, missed)).toMatchObject({ ok: true });
    expect((await readTalks(workspace)).kinds.at(-1)).toBe("conversation.declined");
  });
});
