import "@/lib/platform/testing/request";
import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { Temporal } from "temporal-polyfill";
import { rateLimits } from "@/db/schema/platform";
import { members } from "@/db/schema/workspaces";
import { makers } from "@/db/testing/make";
import { addBusinessDays } from "@/lib/calendar/rules";
import { database } from "@/lib/platform/database";
import { newSecret } from "@/lib/platform/ids";
import { inLink } from "@/lib/platform/link";
import { refused } from "@/lib/platform/testing/answers";
import { changeLink, changeRequest, daysAgo, type Holder, makeAsked, post, readFeedback } from "../testing/world";
import { continueSurveyAction, saveDraftAction, submitSurveyAction } from "./actions";
import { loadSurvey } from "./queries";

const { makeMember, readCase, within } = makers(database());

const base = { nps: "10", "csat.quality": "5", improve: "Faster replies", contact_ok: "no" };

let world: Awaited<ReturnType<typeof makeAsked>>;
beforeEach(async () => {
  world = await makeAsked();
});

const form = (step?: number) => `/f/${world.klara.publicId}${step === 2 ? "?step=2" : ""}#start`;

describe("a draft", () => {
  test("is kept question by question and opens the request, unseen by the team", async () => {
    expect(await post(world.klara, saveDraftAction, { question: "nps", nps: "9" })).toEqual({ ok: true, data: null });
    await post(world.klara, saveDraftAction, { question: "csat", "csat.quality": "4", "csat.billing": "na" });
    await post(world.klara, saveDraftAction, { question: "improve", improve: "  Faster \r\n replies " });
    const { drafts, requests, responses, kinds } = await readFeedback(world.workspace);
    expect(drafts[0]?.answers).toEqual({
      nps: 9,
      csat: { quality: 4, billing: "na" },
      improve: "Faster \n replies",
    });
    expect(requests[0]?.openedAt).toBeInstanceOf(Date);
    expect(responses).toEqual([]);
    expect(kinds).toEqual(["feedback.requested"]);
  });

  test("is begun once, however often it goes on", async () => {
    const openedAt = daysAgo(2);
    await post(world.klara, saveDraftAction, { question: "nps", nps: "9" });
    await changeRequest(world.workspace, { openedAt });
    await post(world.klara, saveDraftAction, { question: "nps", nps: "8" });
    expect((await readFeedback(world.workspace)).requests[0]?.openedAt).toEqual(openedAt);
  });

  test("forgets an answer that was emptied", async () => {
    await post(world.klara, saveDraftAction, { question: "improve", improve: "Faster replies" });
    await post(world.klara, saveDraftAction, { question: "improve" });
    expect((await readFeedback(world.workspace)).drafts[0]?.answers).toEqual({});
  });

  test.each([
    { question: "nps", nps: "11" },
    { question: "nps", nps: "many" },
    { question: "improve", improve: "x".repeat(2001) },
    { question: "csat", "csat.charm": "5" },
    { question: "no such question" },
    {},
  ])("is invalid when it answers nothing that was asked: %j", async (fields) => {
    expect(await post(world.klara, saveDraftAction, fields)).toMatchObject({ ok: false, error: { code: "invalid" } });
    expect((await readFeedback(world.workspace)).drafts).toEqual([]);
  });

  test("is read by the same link on another device, and by no other", async () => {
    await post(world.klara, saveDraftAction, { question: "nps", nps: "3" });
    const other = await makeAsked();
    const read = ({ publicId, secret }: Holder) => inLink("feedback", publicId, secret, loadSurvey);
    expect((await read(world.klara))?.answers).toEqual({ nps: 3 });
    expect((await read(other.klara))?.answers).toEqual({});
  });
});

describe("the first page", () => {
  test("is kept and leads to the second", async () => {
    expect(await post(world.klara, continueSurveyAction, base)).toBe(form(2));
    expect((await readFeedback(world.workspace)).drafts[0]?.answers).toEqual({
      nps: 10,
      csat: { quality: 5 },
      improve: "Faster replies",
      contact_ok: "no",
    });
  });

  test("is kept and asked again when a required answer is missing", async () => {
    expect(await post(world.klara, continueSurveyAction, { improve: "Faster replies" })).toBe(
      `/f/${world.klara.publicId}?check=1#errors`,
    );
    expect((await readFeedback(world.workspace)).drafts[0]?.answers).toEqual({ improve: "Faster replies" });
  });

  test("is kept when the language is switched", async () => {
    expect(await post(world.klara, continueSurveyAction, { nps: "4", switchTo: "pl" })).toBe(
      `/f/${world.klara.publicId}/language?to=pl&step=1`,
    );
    expect((await readFeedback(world.workspace)).drafts[0]?.answers).toEqual({ nps: 4 });
  });
});

describe("submitting", () => {
  test("takes the answers, uses the link up, drops the draft and tells the lead", async () => {
    await post(world.klara, continueSurveyAction, base);
    expect(await post(world.klara, submitSurveyAction, { reference_call: "yes" })).toBe(form());
    const { responses, links, drafts, kinds, mails, contactTasks, consents } = await readFeedback(world.workspace);
    expect(responses).toHaveLength(1);
    expect(responses[0]).toMatchObject({
      nps: 10,
      csatAverageHundredths: 500,
      segment: "satisfied",
      locale: "en",
      answers: { nps: 10, csat: { quality: 5 }, contact_ok: "no", reference_call: "yes" },
    });
    expect(links[0]?.usedAt).toBeInstanceOf(Date);
    expect(drafts).toEqual([]);
    expect(kinds).toEqual(["feedback.requested", "feedback.answered"]);
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails[0])).toContain(world.marta.email);
    expect(JSON.stringify(mails[0])).not.toContain("Faster replies");
    expect(contactTasks).toEqual([]);
    expect(consents).toEqual([]);
    expect((await readCase(world.workspace, world.caseId))?.revision).toBe(2);
  });

  test("records consent with the words shown, the level, the places and the language", async () => {
    await post(world.klara, continueSurveyAction, base);
    await post(world.klara, submitSurveyAction, {
      testimonial: "A pleasure.",
      publish: "company",
      publish_places: ["website", "offers"],
      locale: "pl",
    });
    const { consents, kinds } = await readFeedback(world.workspace);
    expect(consents).toHaveLength(1);
    expect(consents[0]).toMatchObject({
      quote: "A pleasure.",
      level: "company",
      places: ["website", "offers"],
      textVersion: 1,
      locale: "pl",
      withdrawnAt: null,
    });
    expect(consents[0]?.textShown).toContain("Publikować z nazwą firmy");
    expect(kinds).toContain("consent.given");
  });

  test.each([
    { publish: "no", testimonial: "A pleasure." },
    { testimonial: "A pleasure." },
    { publish: "full", testimonial: "   " },
  ])("records no consent without a clear yes to printed words: %j", async (fields) => {
    await post(world.klara, continueSurveyAction, base);
    await post(world.klara, submitSurveyAction, fields);
    const { consents, responses } = await readFeedback(world.workspace);
    expect(responses).toHaveLength(1);
    expect(consents).toEqual([]);
  });

  test("unlocks the path from the stored answers, whatever the browser sends", async () => {
    await post(world.klara, continueSurveyAction, { ...base, nps: "2" });
    await post(world.klara, submitSurveyAction, { nps: "10", testimonial: "Ha", publish: "full", recovery: "A call" });
    const { responses, consents } = await readFeedback(world.workspace);
    expect(responses[0]).toMatchObject({ nps: 2, segment: "dissatisfied" });
    expect(responses[0]?.answers).toMatchObject({ recovery: "A call" });
    expect(responses[0]?.answers).not.toHaveProperty("testimonial");
    expect(consents).toEqual([]);
  });

  test("does not ask whoever ended it themselves about our reasons", async () => {
    const theirs = await makeAsked({ initiator: "client" });
    await post(theirs.klara, continueSurveyAction, { ...base, reasons_clear: "yes" });
    await post(theirs.klara, submitSurveyAction, {});
    expect((await readFeedback(theirs.workspace)).responses[0]?.answers).not.toHaveProperty("reasons_clear");
  });

  test.each([
    [{ ...base, contact_ok: "yes" }, {}],
    [{ ...base, nps: "1" }, { manager_call: "yes" }],
  ])("plans the contact for the lead within three business days", async (first, second) => {
    await post(world.klara, continueSurveyAction, first);
    await post(world.klara, submitSurveyAction, second);
    const { contactTasks } = await readFeedback(world.workspace);
    const today = Temporal.Now.plainDateISO("Europe/Warsaw");
    expect(contactTasks).toHaveLength(1);
    expect(contactTasks[0]).toMatchObject({
      ownerId: world.marta.userId,
      dueOn: addBusinessDays(today, 3, "PL").toString(),
      template: { key: "feedback_contact", title: { pl: expect.stringContaining("Klara") } },
    });
    expect(await readCase(world.workspace, world.caseId)).toMatchObject({ tasksTotal: 2 });
  });

  test("waits for somebody, and tells nobody, when the lead has left", async () => {
    await post(world.klara, continueSurveyAction, { ...base, contact_ok: "yes" });
    await within(world.workspace, (tx) =>
      tx.update(members).set({ removedAt: new Date() }).where(eq(members.userId, world.marta.userId)),
    );
    expect(await post(world.klara, submitSurveyAction, {})).toBe(form());
    const { contactTasks, mails } = await readFeedback(world.workspace);
    expect(contactTasks.map(({ ownerId, slot }) => [ownerId, slot])).toEqual([[null, "lead"]]);
    expect(mails).toEqual([]);
  });

  test("without the first page asks for it and keeps what was sent", async () => {
    await post(world.klara, continueSurveyAction, { nps: "2" });
    expect(await post(world.klara, submitSurveyAction, { recovery: "A call" })).toContain("check=1");
    const { responses, drafts, links } = await readFeedback(world.workspace);
    expect(responses).toEqual([]);
    expect(links[0]?.usedAt).toBeNull();
    expect(drafts[0]?.answers).toEqual({ nps: 2, recovery: "A call" });
  });

  test("back to the questions keeps the second page and sends nothing", async () => {
    await post(world.klara, continueSurveyAction, base);
    expect(await post(world.klara, submitSurveyAction, { testimonial: "A pleasure.", back: "yes" })).toBe(form());
    const { responses, drafts } = await readFeedback(world.workspace);
    expect(responses).toEqual([]);
    expect(drafts[0]?.answers).toMatchObject({ testimonial: "A pleasure." });
  });

  test("fifty times at once leaves exactly one answer, one mail and one task", async () => {
    await post(world.klara, continueSurveyAction, { ...base, contact_ok: "yes" });
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => post(world.klara, submitSurveyAction, {})));
    expect(outcomes.filter((outcome) => outcome === form())).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome !== form())).toEqual(
      Array.from({ length: 49 }, () => refused("feedback_answered")),
    );
    const { responses, mails, contactTasks } = await readFeedback(world.workspace);
    expect([responses.length, mails.length, contactTasks.length]).toEqual([1, 1, 1]);
  });
});

const doors = [
  ["saving a draft", saveDraftAction, { question: "nps", nps: "9" }],
  ["continuing", continueSurveyAction, base],
  ["submitting", submitSurveyAction, {}],
] as const;

test("one network is heard so often a minute, whatever links it holds", async () => {
  const key = createHash("sha256").update("link.save_feedback_draft.network|direct").digest("hex");
  const bucket = Math.floor(Date.now() / 60_000);
  const rows = [bucket, bucket + 1].map((at) => ({ key, bucket: at, hits: 1200, expiresAt: daysAgo(-1) }));
  await database().delete(rateLimits).where(eq(rateLimits.key, key));
  await database().insert(rateLimits).values(rows);
  expect(await post(world.klara, saveDraftAction, { question: "nps", nps: "9" })).toEqual({
    ok: false,
    error: { code: "too_many" },
  });
  await database().delete(rateLimits).where(eq(rateLimits.key, key));
  expect(await post(world.klara, saveDraftAction, { question: "nps", nps: "9" })).toMatchObject({ ok: true });
});

describe.each(doors)("%s", (_name, action, fields) => {
  const unchanged = async () => {
    const { drafts, responses } = await readFeedback(world.workspace);
    return [drafts.length, responses.length];
  };

  test.each([
    ["expired", { expiresAt: daysAgo(1) }, "feedback_expired"],
    ["revoked", { revokedAt: daysAgo(1) }, "feedback_revoked"],
    ["answered", { usedAt: daysAgo(1) }, "feedback_answered"],
  ])("is refused when the link is %s, and changes nothing", async (_state, values, reason) => {
    await changeLink(world.workspace, values);
    expect(await post(world.klara, action, fields)).toEqual(refused(reason));
    expect(await unchanged()).toEqual([0, 0]);
  });

  test.each([
    ["a wrong secret", (klara: Holder) => ({ ...klara, secret: newSecret() })],
    ["no secret", (klara: Holder) => ({ ...klara, secret: "" })],
    ["an unknown link", (klara: Holder) => ({ ...klara, publicId: "abcdefgh" })],
    ["the cookie of another purpose", (klara: Holder) => ({ ...klara, purpose: "invitation" as const })],
  ])("is not found with %s, and changes nothing", async (_what, change) => {
    expect(await post(change(world.klara), action, fields)).toEqual({ ok: false, error: { code: "not_found" } });
    expect(await unchanged()).toEqual([0, 0]);
  });

  test("with a link of another workspace changes nothing here", async () => {
    const other = await makeAsked({ lead: await makeMember() });
    await post(other.klara, action, fields);
    expect(await unchanged()).toEqual([0, 0]);
  });
});

test.each([continueSurveyAction, submitSurveyAction])(
  "malformed pages are invalid and change nothing",
  async (action) => {
    for (const fields of [{ nps: "11" }, { improve: "x".repeat(2001) }, { publish: "everywhere" }, { locale: "de" }]) {
      expect(await post(world.klara, action, fields)).toMatchObject({ ok: false, error: { code: "invalid" } });
    }
    expect((await readFeedback(world.workspace)).drafts).toEqual([]);
  },
);
