import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contacts } from "@/db/schema/clients";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { as } from "@/lib/platform/testing/as";
import { logConversationAction, sendSummaryAction } from "./actions";
import { inDays, makePlanned, makeTalking, moveTo, noted, planOf, readTalks, refusedFor } from "./testing/world";

const { within, makeMember } = makers(database());

/** A talk of yesterday with Klara, written down. */
async function makeHeld() {
  const talking = await makeTalking();
  const past = { ...planOf(talking), ...noted, date: inDays(-1), outcome: "held" as const };
  const logged = await as(talking.marta, logConversationAction, past);
  if (!logged.ok) throw new Error(JSON.stringify(logged.error));
  const { conversationId } = logged.data;
  const summary = { conversationId, version: 1, contactIds: [talking.contactId], text: "The list comes on Friday." };
  return { ...talking, conversationId, summary };
}

test("a summary goes out in the language of who reads it, and is told", async () => {
  const { marta, workspace, contactId, summary } = await makeHeld();
  await within(workspace, (tx) => tx.update(contacts).set({ locale: "pl" }).where(eq(contacts.id, contactId)));
  expect(await as(marta, sendSummaryAction, summary)).toEqual({ ok: true, data: { version: 2 } });
  const { talks, mails, kinds } = await readTalks(workspace);
  expect(talks[0]).toMatchObject({ summarySentOn: inDays(0), version: 2 });
  expect(mails).toMatchObject([
    { template: "conversation_summary", replyTo: { name: marta.name }, text: expect.stringContaining("Szanowni") },
  ]);
  expect(JSON.stringify(mails)).toContain("The list comes on Friday.");
  expect(kinds.at(-1)).toBe("conversation.summary_mailed");
});

test.each([
  ["no words", { text: " " }],
  ["nobody to read it", { contactIds: [] }],
])("with %s it is invalid, and nothing goes out", async (_what, change) => {
  const { marta, workspace, summary } = await makeHeld();
  const before = await readTalks(workspace);
  expect(await as(marta, sendSummaryAction, { ...summary, ...change })).toMatchObject({ error: { code: "invalid" } });
  expect(await readTalks(workspace)).toEqual(before);
});

test("it is for those who work, in their own workspace, to people who were there", async () => {
  const { marta, workspace, summary } = await makeHeld();
  const wiktor = await makeMember({ role: "viewer", workspace });
  const stranger = await makeMember();
  const before = await readTalks(workspace);
  expect(await as(wiktor, sendSummaryAction, summary)).toMatchObject({ error: { code: "forbidden" } });
  expect(await as(stranger, sendSummaryAction, summary)).toMatchObject({ error: { code: "not_found" } });
  const nobody = { ...summary, contactIds: [newId()] };
  expect(await as(marta, sendSummaryAction, nobody)).toMatchObject({ error: { code: "not_found" } });
  expect(await readTalks(workspace)).toEqual(before);
});

test("it does not go to somebody without an address, after newer notes, or from a case that ended", async () => {
  const { marta, workspace, caseId, contactId, summary } = await makeHeld();
  const before = await readTalks(workspace);
  expect(await as(marta, sendSummaryAction, { ...summary, version: 7 })).toMatchObject(refusedFor("stale"));
  await within(workspace, (tx) => tx.update(contacts).set({ email: "" }).where(eq(contacts.id, contactId)));
  expect(await as(marta, sendSummaryAction, summary)).toEqual(refusedFor("conversation_contact_without_email"));
  await moveTo(workspace, caseId, "closed");
  expect(await as(marta, sendSummaryAction, summary)).toEqual(refusedFor("case_closed"));
  expect(await readTalks(workspace)).toEqual(before);
});

test("a talk that did not take place has no summary", async () => {
  const { marta, workspace, conversationId, contactId } = await makePlanned();
  const before = await readTalks(workspace);
  const summary = { conversationId, version: 1, contactIds: [contactId], text: "As agreed" };
  expect(await as(marta, sendSummaryAction, summary)).toEqual(refusedFor("conversation_not_held"));
  expect(await readTalks(workspace)).toEqual(before);
});
