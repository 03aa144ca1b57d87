import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { Temporal } from "temporal-polyfill";
import { members } from "@/db/schema/workspaces";
import { makers } from "@/db/testing/make";
import { addBusinessDays } from "@/lib/calendar/rules";
import { database } from "@/lib/platform/database";
import { refused } from "@/lib/platform/testing/answers";
import { makeAsked, post, readFeedback } from "../testing/world";
import { continueSurveyAction, submitSurveyAction } from "./actions";

const { readCase, within } = makers(database());

const base = { nps: "10", "csat.quality": "5", improve: "Faster replies", contact_ok: "no" };

let world: Awaited<ReturnType<typeof makeAsked>>;
beforeEach(async () => {
  world = await makeAsked();
});

const form = (step?: number) => `/f/${world.klara.publicId}${step === 2 ? "?step=2" : ""}#start`;

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
