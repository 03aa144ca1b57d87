import { describe, expect, test } from "vitest";
import { z } from "zod";
import { initiators, type LocalizedText, segments } from "@/db/enums";
import { type Answers, answerShapes, publishPlaces, type QuestionId } from "./answers";
import {
  consentText,
  feedbackForm,
  fillIn,
  isAnswered,
  keepVisible,
  offeredQuestions,
  type Question,
  questions,
  questionsOfStep,
  segmentOfAnswers,
  visibleQuestions,
} from "./form";
import { csatAreas } from "./score";

const questionIds = Object.keys(answerShapes) as [QuestionId, ...QuestionId[]];
const localized = z.object({ pl: z.string().min(1), en: z.string().min(1) });
const base = {
  id: z.enum(questionIds),
  step: z.literal([1, 2]),
  required: z.boolean(),
  text: localized,
  managerOnly: z.literal(true).optional(),
  showIf: z
    .strictObject({
      initiator: z.enum(initiators).optional(),
      segment: z.enum(segments).optional(),
      answered: z.enum(questionIds).optional(),
      except: z.string().optional(),
    })
    .optional(),
};
const options = z.array(z.strictObject({ value: z.string(), text: localized })).min(2);
const formShape = z.strictObject({
  version: z.int(),
  questions: z.array(
    z.discriminatedUnion("type", [
      z.strictObject({ ...base, type: z.literal("scale"), lowest: localized, highest: localized }),
      z.strictObject({ ...base, type: z.literal("text"), maxLength: z.int() }),
      z.strictObject({
        ...base,
        type: z.literal("matrix"),
        labels: z.array(localized).length(5),
        notApplicable: localized,
        rows: z.array(z.strictObject({ id: z.enum(csatAreas), text: localized })),
      }),
      z.strictObject({ ...base, type: z.literal("choice"), options }),
      z.strictObject({ ...base, type: z.literal("multi"), options }),
    ]),
  ),
  notice: localized,
  thankYou: localized,
  closed: z.strictObject({ expired: localized, answered: localized, revoked: localized, invalid: localized }),
});

test("the form has the shape its types promise", () => {
  expect(formShape.safeParse(feedbackForm).error).toBeUndefined();
});

test("every question has one answer shape, in the same order", () => {
  expect(questions.map(({ id }) => id)).toEqual(questionIds);
});

test.each(questions.map((question) => [question.id, question] as const))(
  "%s accepts exactly its options",
  (id, question) => {
    const accepts = (answer: unknown) => answerShapes[id].safeParse(answer).success;
    if (question.type === "text") {
      expect(accepts("x".repeat(question.maxLength))).toBe(true);
      expect(accepts("x".repeat(question.maxLength + 1))).toBe(false);
    } else if (question.type === "choice") {
      expect(question.options.every(({ value }) => accepts(value))).toBe(true);
      expect(answerShapes[id]).toHaveProperty(
        "options",
        question.options.map(({ value }) => value),
      );
    } else if (question.type === "multi") {
      expect(question.options.map(({ value }) => value)).toEqual([...publishPlaces]);
    } else if (question.type === "matrix") {
      expect(question.rows.map((row) => row.id)).toEqual([...csatAreas]);
    } else {
      expect([-1, 0, 10, 11, 7.5, "7"].map(accepts)).toEqual([false, true, true, false, false, false]);
    }
  },
);

test("required questions are asked of everyone", () => {
  const required = questions.filter((question) => question.required);
  expect(required.map(({ id }) => id)).toEqual(["nps", "contact_ok"]);
  expect(required.every(({ showIf }) => showIf === undefined)).toBe(true);
});

test("a condition looks only at an earlier question", () => {
  for (const [index, { showIf }] of questions.entries()) {
    if (showIf?.answered) expect(questions.slice(0, index).map(({ id }) => id)).toContain(showIf.answered);
  }
});

const satisfied: Answers = { nps: 10, contact_ok: "yes" };
const neutral: Answers = { nps: 7, contact_ok: "yes" };
const dissatisfied: Answers = { nps: 3, contact_ok: "no" };
const ids = (shown: readonly Question[]) => shown.map(({ id }) => id);
const path = (answers: Answers) => ids(questionsOfStep(visibleQuestions({ initiator: "us", answers }), 2));

describe("what a respondent sees", () => {
  test.each([
    ["before any answer", {}, []],
    ["neutral", neutral, []],
    ["dissatisfied", dissatisfied, ["recovery", "manager_call"]],
    ["satisfied", satisfied, ["testimonial", "reference_call"]],
    ["satisfied with blank words", { ...satisfied, testimonial: "" }, ["testimonial", "reference_call"]],
    ["satisfied with words", { ...satisfied, testimonial: "Great" }, ["testimonial", "publish", "reference_call"]],
    [
      "satisfied, not to be published",
      { ...satisfied, testimonial: "Great", publish: "no" },
      ["testimonial", "publish", "reference_call"],
    ],
    [
      "satisfied, to be published",
      { ...satisfied, testimonial: "Great", publish: "company" },
      ["testimonial", "publish", "publish_places", "reference_call"],
    ],
    ["satisfied, permission without words", { ...satisfied, publish: "full" }, ["testimonial", "reference_call"]],
    [
      "dissatisfied, pretending",
      { ...dissatisfied, testimonial: "Great", publish: "full" },
      ["recovery", "manager_call"],
    ],
  ] as [string, Answers, QuestionId[]][])("%s", (_name, answers, expected) => {
    expect(path(answers)).toEqual(expected);
  });

  test("the number of questions is 8, 10 or up to 12", () => {
    const count = (answers: Answers) => visibleQuestions({ initiator: "us", answers }).length;
    expect(count(neutral)).toBe(8);
    expect(count(dissatisfied)).toBe(10);
    expect(count({ ...satisfied, testimonial: "Great", publish: "full" })).toBe(12);
  });

  test.each(initiators)("whether reasons were clear is asked only when we ended it: %s", (initiator) => {
    expect(ids(visibleQuestions({ initiator, answers: neutral })).includes("reasons_clear")).toBe(initiator === "us");
  });

  test("a poor table turns a promoter's path", () => {
    const answers: Answers = { nps: 9, csat: { quality: 2, billing: 2, ending: "na" } };
    expect(segmentOfAnswers(answers)).toBe("dissatisfied");
    expect(path(answers)).toEqual(["recovery", "manager_call"]);
  });

  test("without JavaScript the whole path of the segment is offered", () => {
    expect(ids(questionsOfStep(offeredQuestions({ initiator: "us", answers: satisfied }), 2))).toEqual([
      "testimonial",
      "publish",
      "publish_places",
      "reference_call",
    ]);
  });

  test("what a dissatisfied client asks of a manager is the manager's", () => {
    expect(ids(questions.filter(({ managerOnly }) => managerOnly))).toEqual(["recovery", "manager_call"]);
  });
});

test.each([
  [{}, 8],
  [{ nps: 7 }, 7],
  [{ nps: 7, csat: {} }, 7],
  [{ nps: 7, csat: { quality: 3 } }, 6],
  [{ nps: 7, improve: "" }, 7],
  [{ nps: 2 }, 9],
] as [Answers, number][])("after %j there remain %i", (answers, remaining) => {
  const open = visibleQuestions({ initiator: "us", answers }).filter(({ id }) => !isAnswered(answers, id));
  expect(open).toHaveLength(remaining);
});

test("only unlocked answers are kept", () => {
  const answers: Answers = {
    ...dissatisfied,
    improve: "",
    csat: {},
    recovery: "Please call",
    testimonial: "Great",
    publish: "full",
    publish_places: ["website"],
    reasons_clear: "no",
  };
  expect(keepVisible({ initiator: "client", answers })).toEqual({ ...dissatisfied, recovery: "Please call" });
});

test("a consent keeps the words that were shown", () => {
  expect(consentText({ level: "company", places: ["website", "offers"], locale: "en" })).toBe(
    [
      "May we publish this recommendation? You can withdraw consent at any time.",
      "– Publish with the company name",
      "Where may it be published?",
      "– Our website",
      "– Proposals and presentations",
    ].join("\n"),
  );
  expect(consentText({ level: "anonymous", places: [], locale: "pl" })).not.toContain("Gdzie");
});

describe("facts in texts", () => {
  const company = { name: "Studio Nord", address: "", email: "biuro@nord.example" };

  test("what the firm has not said is left out", () => {
    expect(fillIn("{{company}} · {{retentionMonths}} · {{expiresOn}}", { company, retentionMonths: 24 })).toBe(
      "Studio Nord, biuro@nord.example · 24 · ",
    );
  });

  const texts: LocalizedText[] = [feedbackForm.notice, feedbackForm.thankYou, ...Object.values(feedbackForm.closed)];
  test.each(texts.flatMap(({ pl, en }) => [pl, en]))("no placeholder is left in %s", (text) => {
    const filled = fillIn(text, { company, retentionMonths: 24, expiresOn: "30.06.2026" });
    expect(filled).not.toMatch(/[{}]|undefined|, [,.]/);
    expect(text.match(/\{\{/g)?.length ?? 0).toBe(
      text.match(/\{\{(company|retentionMonths|expiresOn)\}\}/g)?.length ?? 0,
    );
  });
});
