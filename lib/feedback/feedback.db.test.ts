import "@/lib/platform/testing/request";
import { beforeEach, describe, expect, test } from "vitest";
import { makers } from "@/db/testing/make";
import type { WorkspaceAction } from "@/lib/platform/action/result";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { refused } from "@/lib/platform/testing/answers";
import { as } from "@/lib/platform/testing/as";
import {
  extendFeedbackAction,
  remindOfFeedbackAction,
  renewFeedbackAction,
  restoreFeedbackAction,
  revokeFeedbackAction,
  sendFeedbackAction,
} from "./actions";
import { saveDraftAction } from "./answering/actions";
import {
  changeContact,
  changeLink,
  changeRequest,
  dayMs,
  daysAgo,
  holderOf,
  makeAsked,
  post,
  readFeedback,
} from "./testing/world";

const { makeMember } = makers(database());

const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

describe("a link that was made", () => {
  let asked: Awaited<ReturnType<typeof makeAsked>>;
  beforeEach(async () => {
    asked = await makeAsked();
  });

  const run = <Data>(action: Parameters<typeof as<{ requestId: string }, Data>>[1]) =>
    as(asked.marta, action, { requestId: asked.requestId });
  const nps = { question: "nps", nps: "9" };

  test("is sent once, with a secret of its own", async () => {
    expect(await run(sendFeedbackAction)).toMatchObject({ ok: true });
    expect(await run(sendFeedbackAction)).toEqual(refused("feedback_already_sent"));
    const { requests, mails, kinds } = await readFeedback(asked.workspace);
    expect(requests[0]?.sentAt).toBeInstanceOf(Date);
    expect(mails).toHaveLength(1);
    expect(kinds).toEqual(["feedback.requested", "feedback.sent"]);
    expect(await post(asked.klara, saveDraftAction, nps)).toMatchObject({ error: { code: "not_found" } });
    const [, publicId = "", secret = ""] = /\/f\/([\w-]+)\/([\w-]+)/.exec(JSON.stringify(mails)) ?? [];
    expect(await post({ ...asked.klara, publicId, secret }, saveDraftAction, nps)).toMatchObject({ ok: true });
  });

  test("is reminded of once, a week after sending", async () => {
    expect(await run(remindOfFeedbackAction)).toEqual(refused("feedback_not_sent"));
    await changeRequest(asked.workspace, { sentAt: daysAgo(6) });
    expect(await run(remindOfFeedbackAction)).toEqual(refused("feedback_reminder_too_early"));
    await changeRequest(asked.workspace, { sentAt: daysAgo(7) });
    expect(await run(remindOfFeedbackAction)).toMatchObject({ ok: true });
    expect(await run(remindOfFeedbackAction)).toEqual(refused("feedback_already_reminded"));
    const { requests, mails, kinds } = await readFeedback(asked.workspace);
    expect(requests[0]?.remindedAt).toBeInstanceOf(Date);
    expect(mails).toHaveLength(1);
    expect(kinds).toEqual(["feedback.requested", "feedback.reminded"]);
  });

  test("is neither sent to nor reminded of by somebody without an address", async () => {
    await changeContact(asked.workspace, { email: "" });
    expect(await run(sendFeedbackAction)).toEqual(refused("feedback_without_email"));
    await changeRequest(asked.workspace, { sentAt: daysAgo(7) });
    expect(await run(remindOfFeedbackAction)).toEqual(refused("feedback_without_email"));
    expect((await readFeedback(asked.workspace)).mails).toEqual([]);
  });

  test("is replaced by a new one that keeps what was begun", async () => {
    await post(asked.klara, saveDraftAction, nps);
    const expiresAt = daysAgo(-60);
    await changeLink(asked.workspace, { expiresAt });
    const renewed = await run(renewFeedbackAction);
    if (!renewed.ok) throw new Error(JSON.stringify(renewed));
    expect(await post(asked.klara, saveDraftAction, nps)).toMatchObject({ error: { code: "not_found" } });
    const holder = holderOf(renewed.data.address);
    expect(await post(holder, saveDraftAction, { question: "improve", improve: "Faster" })).toMatchObject({ ok: true });
    const { drafts, kinds, links } = await readFeedback(asked.workspace);
    expect(drafts[0]?.answers).toEqual({ nps: 9, improve: "Faster" });
    expect(links[0]?.expiresAt).toEqual(expiresAt);
    expect(kinds).toEqual(["feedback.requested", "feedback.renewed"]);
  });

  test("that expired gets its thirty days anew with a new link", async () => {
    await changeLink(asked.workspace, { expiresAt: daysAgo(1) });
    expect(await run(renewFeedbackAction)).toMatchObject({ ok: true });
    const { links } = await readFeedback(asked.workspace);
    expect(links[0]?.expiresAt.getTime()).toBeGreaterThan(Date.now() + 29 * dayMs);
  });

  test("works longer when extended, through the day that was given", async () => {
    await changeLink(asked.workspace, { expiresAt: daysAgo(1) });
    const extend = (until: string) => as(asked.marta, extendFeedbackAction, { requestId: asked.requestId, until });
    expect(await extend(inDays(-3))).toEqual(refused("feedback_extension_too_early"));
    expect(await extend(inDays(400))).toEqual(refused("feedback_extension_too_late"));
    expect(await extend("tomorrow")).toMatchObject({ error: { code: "invalid" } });
    expect(await extend(inDays(14))).toMatchObject({ ok: true });
    const { links, kinds } = await readFeedback(asked.workspace);
    expect(links[0]?.expiresAt.getTime()).toBeGreaterThan(Date.now() + 13 * dayMs);
    expect(kinds).toEqual(["feedback.requested", "feedback.extended"]);
    expect(await post(asked.klara, saveDraftAction, nps)).toMatchObject({ ok: true });
  });

  test("takes no answer while revoked, and does again when restored", async () => {
    expect(await run(restoreFeedbackAction)).toEqual(refused("feedback_not_revoked"));
    await post(asked.klara, saveDraftAction, nps);
    expect(await run(revokeFeedbackAction)).toMatchObject({ ok: true });
    expect((await readFeedback(asked.workspace)).drafts).toEqual([]);
    expect(await run(revokeFeedbackAction)).toEqual(refused("feedback_revoked"));
    expect(await run(sendFeedbackAction)).toEqual(refused("feedback_revoked"));
    expect(await post(asked.klara, saveDraftAction, nps)).toEqual(refused("feedback_revoked"));
    expect(await run(restoreFeedbackAction)).toMatchObject({ ok: true });
    expect(await post(asked.klara, saveDraftAction, nps)).toMatchObject({ ok: true });
    const { kinds } = await readFeedback(asked.workspace);
    expect(kinds).toEqual(["feedback.requested", "feedback.revoked", "feedback.restored"]);
  });

  test.each<[string, WorkspaceAction<{ requestId: string }, unknown>]>([
    ["sent", sendFeedbackAction],
    ["reminded of", remindOfFeedbackAction],
    ["replaced", renewFeedbackAction],
    ["revoked", revokeFeedbackAction],
    ["restored", restoreFeedbackAction],
  ])("is not %s once it is answered", async (_what, action) => {
    await changeLink(asked.workspace, { usedAt: new Date() });
    const before = await readFeedback(asked.workspace);
    expect(await run(action)).toEqual(refused("feedback_answered"));
    expect(await readFeedback(asked.workspace)).toEqual(before);
  });
});

describe("whoever may not", () => {
  const actions: [string, WorkspaceAction<{ requestId: string; until: string }, unknown>, object][] = [
    ["send", sendFeedbackAction, {}],
    ["remind", remindOfFeedbackAction, {}],
    ["renew", renewFeedbackAction, {}],
    ["extend", extendFeedbackAction, { until: inDays(60) }],
    ["revoke", revokeFeedbackAction, {}],
    ["restore", restoreFeedbackAction, {}],
  ];

  test.each(actions)("%s: is refused, and changes nothing", async (_name, action, more) => {
    const { workspace, requestId, marta } = await makeAsked();
    const wiktor = await makeMember({ role: "viewer", workspace });
    const stranger = await makeMember({ role: "owner" });
    const before = await readFeedback(workspace);
    const input = { requestId, until: "", ...more };
    expect(await as(wiktor, action, input)).toMatchObject({ error: { code: "forbidden" } });
    expect(await as(stranger, action, input)).toMatchObject({ error: { code: "not_found" } });
    expect(await as(stranger, action, input, { workspace: workspace.slug })).toMatchObject({
      error: { code: "not_found" },
    });
    expect(await as(marta, action, { ...input, requestId: newId() })).toMatchObject({ error: { code: "not_found" } });
    expect(await as(marta, action, { ...input, requestId: "one" })).toMatchObject({ error: { code: "invalid" } });
    expect(await readFeedback(workspace)).toEqual(before);
  });
});
