import "@/lib/platform/testing/request";
import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { cases } from "@/db/schema/cases";
import { contacts } from "@/db/schema/clients";
import { conversations } from "@/db/schema/conversations";
import { caseViewers } from "@/db/schema/lifecycle";
import { type MadeMember, makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { routes } from "@/lib/platform/routes";
import { as, signedIn } from "@/lib/platform/testing/as";
import {
  cancelConversationAction,
  holdConversationAction,
  inviteToTalkAction,
  logConversationAction,
  missConversationAction,
  planConversationAction,
  reopenConversationAction,
  updateConversationAction,
  updateNotesAction,
} from "./actions";
import { downloadTalk } from "./route";
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

describe("telling the client", () => {
  test("in vain twice is enough, and taking one back is not", async () => {
    const talking = await makeTalking({ state: "decision" });
    const { marta, workspace, caseId } = talking;
    const attempt = {
      ...planOf(talking),
      kind: "informing" as const,
      form: "call" as const,
      date: inDays(-2),
      ...noted,
      outcome: "no_show" as const,
    };
    const first = await as(marta, logConversationAction, attempt);
    expect((await factsOf({ marta, workspace }, caseId)).informing).toEqual({ held: 0, attempts: 1 });
    await as(marta, logConversationAction, { ...attempt, date: inDays(-1), outcome: "declined" });
    expect((await factsOf({ marta, workspace }, caseId)).informing).toEqual({ held: 0, attempts: 2 });
    const conversationId = first.ok ? first.data.conversationId : "";
    await as(marta, reopenConversationAction, { conversationId, version: 1 });
    expect((await factsOf({ marta, workspace }, caseId)).informing).toEqual({ held: 0, attempts: 1 });
    expect((await readTalks(workspace)).kinds).toEqual([
      "conversation.no_show",
      "conversation.declined",
      "conversation.reopened",
    ]);
  });

  test("in writing only needs a reason, and counts as an attempt", async () => {
    const talking = await makeTalking({ state: "decision" });
    const { marta, workspace, caseId } = talking;
    const message = {
      ...planOf(talking),
      kind: "informing" as const,
      form: "message" as const,
      date: inDays(-2),
      ...noted,
      outcome: "held" as const,
    };
    expect(await as(marta, logConversationAction, message)).toEqual(refusedFor("conversation_written_reason_needed"));
    expect((await readTalks(workspace)).talks).toEqual([]);
    expect(await as(marta, logConversationAction, { ...message, writtenReason: "Abroad until May" })).toMatchObject({
      ok: true,
    });
    expect((await factsOf({ marta, workspace }, caseId)).informing).toEqual({ held: 0, attempts: 1 });
  });

  test("is not logged for tomorrow", async () => {
    const talking = await makeTalking();
    const log = { ...planOf(talking), date: inDays(2), ...noted, outcome: "held" as const };
    expect(await as(talking.marta, logConversationAction, log)).toEqual(refusedFor("conversation_in_future"));
    expect((await readTalks(talking.workspace)).talks).toEqual([]);
  });
});

describe("notes", () => {
  const makeHeld = async () => {
    const planned = await makePlanned({ date: inDays(-1) });
    const held = { form: "call" as const, date: inDays(-1), time: "10:05", ...noted };
    await as(planned.marta, holdConversationAction, { conversationId: planned.conversationId, version: 1, ...held });
    return planned;
  };
  const change = { ...noted, summarySentOn: null, corrections: "" };

  test("change, with the day the summary went out and what the client put right", async () => {
    const { marta, workspace, conversationId } = await makeHeld();
    const sent = { ...change, summarySentOn: inDays(0), corrections: "The price was net." };
    expect(await as(marta, updateNotesAction, { conversationId, version: 2, ...sent })).toMatchObject({ ok: true });
    const { talks, kinds } = await readTalks(workspace);
    expect(talks[0]).toMatchObject({ summarySentOn: inDays(0), corrections: "The price was net.", version: 3 });
    expect(kinds.at(-1)).toBe("conversation.summary_sent");
    await as(marta, updateNotesAction, { conversationId, version: 3, ...change });
    expect((await readTalks(workspace)).kinds.at(-1)).toBe("conversation.notes_changed");
  });

  test("are not saved over newer ones, which come back", async () => {
    const { marta, workspace, conversationId } = await makeHeld();
    await as(marta, updateNotesAction, { conversationId, version: 2, ...change, openPoints: "None" });
    expect(
      await as(marta, updateNotesAction, { conversationId, version: 2, ...change, openPoints: "Many" }),
    ).toMatchObject({ error: { reason: "stale", detail: { openPoints: "None", version: 3 } } });
    expect((await readTalks(workspace)).talks[0]?.openPoints).toBe("None");
  });

  test("belong to a talk that took place, and rest with a case that has ended", async () => {
    const planned = await makePlanned();
    const input = { conversationId: planned.conversationId, version: 1, ...change };
    expect(await as(planned.marta, updateNotesAction, input)).toEqual(refusedFor("conversation_not_held"));
    const { marta, workspace, caseId, conversationId } = await makeHeld();
    await moveTo(workspace, caseId, "closed");
    const refused = refusedFor("case_closed");
    expect(await as(marta, updateNotesAction, { conversationId, version: 2, ...change })).toEqual(refused);
    expect(await as(marta, reopenConversationAction, { conversationId, version: 1 })).toEqual(refused);
    expect((await readTalks(workspace)).talks[0]).toMatchObject({ status: "held", version: 2 });
  });
});

describe("an invitation", () => {
  test("goes to whom a person chooses, in their language, with an entry for the calendar", async () => {
    const { marta, workspace, conversationId, contactId } = await makePlanned();
    await within(workspace, (tx) => tx.update(contacts).set({ locale: "pl" }).where(eq(contacts.id, contactId)));
    expect(await as(marta, inviteToTalkAction, { conversationId, contactIds: [contactId] })).toMatchObject({
      ok: true,
    });
    const { mails, contacts: asked, kinds } = await readTalks(workspace);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      subject: expect.stringContaining("Zaproszenie"),
      to: { address: "klara@example.com" },
    });
    const [mail] = mails as { calendar: { method: string; content: string } }[];
    expect(mail?.calendar.method).toBe("REQUEST");
    expect(mail?.calendar.content).toContain(`UID:${conversationId}\r\n`);
    expect(mail?.calendar.content).toContain("SEQUENCE:0\r\n");
    expect(asked).toMatchObject([{ invitedSequence: 0, invitedAt: expect.any(Date) }]);
    expect(kinds.at(-1)).toBe("conversation.invited");
  });

  test("after a cancellation takes the entry out again, but only for those who had it", async () => {
    const { marta, workspace, conversationId, contactId } = await makePlanned();
    const send = () => as(marta, inviteToTalkAction, { conversationId, contactIds: [contactId] });
    await send();
    await as(marta, cancelConversationAction, { conversationId, version: 1 });
    expect(await send()).toMatchObject({ ok: true });
    const [, cancelled] = (await readTalks(workspace)).mails as { calendar: { method: string; content: string } }[];
    expect(cancelled?.calendar.method).toBe("CANCEL");
    expect(cancelled?.calendar.content).toContain("SEQUENCE:1\r\n");
    const other = await makePlanned();
    await as(other.marta, cancelConversationAction, { conversationId: other.conversationId, version: 1 });
    expect(
      await as(other.marta, inviteToTalkAction, {
        conversationId: other.conversationId,
        contactIds: [other.contactId],
      }),
    ).toEqual(refusedFor("conversation_not_planned"));
  });

  test("is not sent without an address, to somebody who does not take part, or by a viewer", async () => {
    const { marta, workspace, conversationId, contactId } = await makePlanned();
    const wiktor = await makeMember({ role: "viewer", workspace });
    const input = { conversationId, contactIds: [contactId] };
    const other = await makeTalking({ lead: marta });
    expect(await as(marta, inviteToTalkAction, { conversationId, contactIds: [other.contactId] })).toMatchObject({
      error: { code: "not_found" },
    });
    expect(await as(wiktor, inviteToTalkAction, input)).toMatchObject({ error: { code: "forbidden" } });
    await within(workspace, (tx) => tx.update(contacts).set({ email: "" }).where(eq(contacts.id, contactId)));
    expect(await as(marta, inviteToTalkAction, input)).toEqual(refusedFor("conversation_contact_without_email"));
    expect((await readTalks(workspace)).mails).toEqual([]);
  });
});

test("talks of another workspace are not there", async () => {
  const { workspace, conversationId, contactId } = await makePlanned();
  const stranger = await makeMember();
  const there = { code: "not_found" };
  const run = async (work: Promise<{ ok: boolean }>) => expect(await work).toMatchObject({ error: there });
  await run(as(stranger, cancelConversationAction, { conversationId, version: 1 }));
  await run(as(stranger, reopenConversationAction, { conversationId, version: 1 }));
  await run(as(stranger, missConversationAction, { conversationId, version: 1, outcome: "declined", notes: "" }));
  await run(as(stranger, inviteToTalkAction, { conversationId, contactIds: [contactId] }));
  await run(as(stranger, cancelConversationAction, { conversationId, version: 1 }, { workspace: workspace.slug }));
  expect((await readTalks(workspace)).kinds).toEqual(["conversation.planned"]);
});

test("a quiet case hides its talks from those it does not name, and their files for a calendar", async () => {
  const { marta, workspace, caseId, conversationId } = await makePlanned();
  const filip = await makeMember({ workspace });
  const adam = await makeMember({ workspace, role: "admin" });
  const download = (who: MadeMember) => {
    const address = new URL(routes.api.talkCalendar(workspace.slug, conversationId), env.APP_URL);
    const params = Promise.resolve({ workspace: workspace.slug, conversationId });
    return signedIn(who, () => downloadTalk(new Request(address), { params }));
  };
  expect((await download(filip)).status).toBe(200);
  await within(workspace, async (tx) => {
    await tx
      .update(cases)
      .set({ quiet: true })
      .where(and(eq(cases.workspaceId, workspace.id), eq(cases.id, caseId)));
    await tx
      .insert(caseViewers)
      .values({ workspaceId: workspace.id, caseId, userId: marta.userId, addedBy: marta.userId });
  });
  const away = await as(filip, cancelConversationAction, { conversationId, version: 1 });
  expect(away).toMatchObject({ error: { code: "not_found" } });
  expect((await download(marta)).status).toBe(200);
  for (const who of [filip, adam]) expect((await download(who)).status).toBe(404);
});
