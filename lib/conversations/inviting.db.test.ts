import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { contacts } from "@/db/schema/clients";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { as } from "@/lib/platform/testing/as";
import { cancelConversationAction, inviteToTalkAction } from "./actions";
import { makePlanned, makeTalking, readTalks, refusedFor } from "./testing/world";

const { within, makeMember } = makers(database());

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
