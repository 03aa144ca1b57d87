import { describe, expect, test } from "vitest";
import { answersFromFields, answersSchema, draftAnswersSchema, draftSchema, withDraft } from "./answers";

describe("final answers", () => {
  test("drop what was not unlocked", () => {
    const sent = { nps: 2, contact_ok: "no", testimonial: "Great", publish: "full", reference_call: "yes", secret: 1 };
    expect(answersSchema("client").parse(sent)).toEqual({ nps: 2, contact_ok: "no" });
  });

  test("keep the path of a satisfied client", () => {
    const sent = { nps: 10, contact_ok: "yes", testimonial: " Great ", publish: "full", publish_places: ["website"] };
    expect(answersSchema("us").parse(sent)).toEqual({ ...sent, testimonial: "Great" });
  });

  test("a segment sent by the browser changes nothing", () => {
    const sent = { nps: 6, contact_ok: "yes", segment: "satisfied", testimonial: "Great" };
    expect(answersSchema("us").parse(sent)).toEqual({ nps: 6, contact_ok: "yes" });
  });

  test.each([
    [{ contact_ok: "yes" }, "nps"],
    [{ nps: 9 }, "contact_ok"],
    [{ nps: 11, contact_ok: "yes" }, "nps"],
    [{ nps: 7.5, contact_ok: "yes" }, "nps"],
    [{ nps: 7, contact_ok: "maybe" }, "contact_ok"],
    [{ nps: 7, contact_ok: "yes", improve: "x".repeat(2001) }, "improve"],
    [{ nps: 7, contact_ok: "yes", csat: { quality: 6 } }, "csat"],
    [{ nps: 7, contact_ok: "yes", csat: { weather: 3 } }, "csat"],
    [{ nps: 9, contact_ok: "yes", testimonial: "x".repeat(801) }, "testimonial"],
  ])("%j is refused at %s", (sent, field) => {
    const issues = answersSchema("us").safeParse(sent).error?.issues ?? [];
    expect(issues.map((issue) => issue.path[0])).toEqual([field]);
  });

  test("text is kept as the database can keep it", () => {
    const sent = { nps: 7, contact_ok: "yes", improve: "one\r\ntwo\u0000\ud800 💬" };
    expect(answersSchema("us").parse(sent).improve).toBe("one\ntwo 💬");
  });
});

describe("drafts", () => {
  test.each([
    { question: "nps", answer: 0 },
    { question: "nps", answer: null },
    { question: "csat", answer: { quality: "na", ending: 5 } },
    { question: "improve", answer: "" },
    { question: "publish_places", answer: ["offers"] },
  ])("%j is one question", (draft) => {
    expect(draftSchema.parse(draft)).toEqual(draft);
  });

  test.each([{ question: "nps", answer: "9" }, { question: "segment", answer: "satisfied" }, { question: "publish" }])(
    "%j is refused",
    (draft) => {
      expect(draftSchema.safeParse(draft).success).toBe(false);
    },
  );

  test("one question changes, the others stay", () => {
    const kept = { nps: 9, testimonial: "Great" };
    expect(withDraft(kept, { question: "nps", answer: 3 })).toEqual({ nps: 3, testimonial: "Great" });
    expect(withDraft(kept, { question: "testimonial", answer: null })).toEqual({ nps: 9 });
    expect(kept).toEqual({ nps: 9, testimonial: "Great" });
  });

  test("an unfinished draft is read back", () => {
    expect(draftAnswersSchema.parse({ improve: "More calls", gone: true })).toEqual({ improve: "More calls" });
  });
});

describe("a plain HTML form", () => {
  test("becomes answers", () => {
    const fields = new FormData();
    for (const [name, value] of [
      ["nps", "9"],
      ["csat.quality", "5"],
      ["csat.ending", "na"],
      ["improve", ""],
      ["contact_ok", "yes"],
      ["publish_places", "website"],
      ["publish_places", "offers"],
      ["token", "secret"],
    ] as const) {
      fields.append(name, value);
    }
    expect(answersFromFields(fields)).toEqual({
      nps: 9,
      csat: { quality: 5, ending: "na" },
      contact_ok: "yes",
      publish_places: ["website", "offers"],
    });
  });

  test("nothing chosen is nothing answered", () => {
    expect(answersFromFields(new FormData())).toEqual({});
  });
});
