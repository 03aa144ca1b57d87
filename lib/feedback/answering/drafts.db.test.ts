import "@/lib/platform/testing/request";
import { beforeEach, describe, expect, test } from "vitest";
import { inLink } from "@/lib/platform/link";
import { changeRequest, daysAgo, type Holder, makeAsked, post, readFeedback } from "../testing/world";
import { continueSurveyAction, saveDraftAction } from "./actions";
import { loadSurvey } from "./queries";

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
