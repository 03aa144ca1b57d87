import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { users } from "@/db/schema/accounts";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { hashSecret } from "@/lib/platform/ids";
import { refused } from "@/lib/platform/testing/answers";
import { as } from "@/lib/platform/testing/as";
import { requestFeedbackAction } from "./actions";
import { changeContact, dayMs, holderOf, makeAsked, makeEnding, readFeedback } from "./testing/world";

const { makeMember, readCase } = makers(database());

describe("asking for an opinion", () => {
  test("makes a link for thirty days that is known once, and sends nothing", async () => {
    const { marta, workspace, caseId, contactId } = await makeEnding();
    const made = await as(marta, requestFeedbackAction, { caseId, contactId, send: false });
    if (!made.ok) throw new Error(JSON.stringify(made));
    const { publicId, secret } = holderOf(made.data.address);
    const { links, requests, kinds, mails } = await readFeedback(workspace);
    expect(links[0]).toMatchObject({ publicId, secretHash: hashSecret(secret) });
    expect(Math.round(((links[0]?.expiresAt.getTime() ?? 0) - Date.now()) / dayMs)).toBeGreaterThanOrEqual(30);
    expect(requests[0]).toMatchObject({ caseId, contactId, sentAt: null, requestedBy: marta.userId });
    expect(JSON.stringify(requests)).not.toContain(secret);
    expect(mails).toEqual([]);
    expect(kinds).toEqual(["feedback.requested"]);
    expect((await readCase(workspace, caseId))?.revision).toBe(1);
  });

  test("sends the link to the person when told to", async () => {
    const { workspace, klara } = await makeAsked({ send: true });
    const { requests, kinds, mails } = await readFeedback(workspace);
    expect(requests[0]?.sentAt).toBeInstanceOf(Date);
    expect(kinds).toEqual(["feedback.requested", "feedback.sent"]);
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails)).toContain("klara@example.com");
    expect(JSON.stringify(mails)).toContain(klara.secret);
  });

  test("in a case whose lead has deleted their account is answered to the firm", async () => {
    const { marta, workspace, caseId, contactId } = await makeEnding();
    const olga = await makeMember({ workspace, role: "owner" });
    await database().update(users).set({ name: "", disabledAt: new Date() }).where(eq(users.id, marta.userId));
    expect(await as(olga, requestFeedbackAction, { caseId, contactId, send: true })).toMatchObject({ ok: true });
    const { mails } = await readFeedback(workspace);
    expect(mails).toMatchObject([{ replyTo: { address: "kontakt@wierzba.example" } }]);
  });

  test.each([
    ["before the client knows", { state: "decision" }, {}, "feedback_before_notice"],
    ["without an address", {}, { email: "" }, "feedback_without_email"],
  ] as const)("is refused %s", async (_when, given, contact, reason) => {
    const { marta, workspace, caseId, contactId } = await makeEnding(given);
    await changeContact(workspace, "email" in contact ? contact : { position: "Owner" });
    expect(await as(marta, requestFeedbackAction, { caseId, contactId, send: true })).toEqual(refused(reason));
    const { links, requests, kinds, mails } = await readFeedback(workspace);
    expect([links, requests, kinds, mails]).toEqual([[], [], [], []]);
  });

  test("twice at once makes one link", async () => {
    const { marta, workspace, caseId, contactId } = await makeEnding();
    const input = { caseId, contactId, send: false };
    const answers = await Promise.all([1, 2, 3].map(() => as(marta, requestFeedbackAction, input)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual([1, 2].map(() => refused("feedback_already_invited")));
    expect((await readFeedback(workspace)).requests).toHaveLength(1);
  });

  test("of an archived person, or one of another client, is not found", async () => {
    const { marta, workspace, caseId, contactId } = await makeEnding();
    const other = await makeEnding({ lead: marta });
    expect(await as(marta, requestFeedbackAction, { caseId, contactId: other.contactId, send: false })).toMatchObject({
      error: { code: "not_found" },
    });
    await changeContact(workspace, { archivedAt: new Date() });
    expect(await as(marta, requestFeedbackAction, { caseId, contactId, send: false })).toMatchObject({
      error: { code: "not_found" },
    });
    expect((await readFeedback(workspace)).requests).toEqual([]);
  });

  test("is for those who work, in their own workspace, with whole ids", async () => {
    const { marta, workspace, caseId, contactId } = await makeEnding();
    const wiktor = await makeMember({ role: "viewer", workspace });
    const stranger = await makeMember();
    const input = { caseId, contactId, send: true };
    expect(await as(wiktor, requestFeedbackAction, input)).toMatchObject({ error: { code: "forbidden" } });
    expect(await as(stranger, requestFeedbackAction, input)).toMatchObject({ error: { code: "not_found" } });
    expect(await as(stranger, requestFeedbackAction, input, { workspace: workspace.slug })).toMatchObject({
      error: { code: "not_found" },
    });
    expect(await as(marta, requestFeedbackAction, { ...input, contactId: "klara" })).toMatchObject({
      error: { code: "invalid" },
    });
    const { requests, kinds, mails } = await readFeedback(workspace);
    expect([requests, kinds, mails]).toEqual([[], [], []]);
  });
});
