import { expect, test } from "vitest";
import { z } from "zod";
import content from "./checklist.json";
import { itemsFor, legalItems } from "./checklist";

const text = z.strictObject({ pl: z.string().min(3), en: z.string().min(3) });

test("every point of the list is said in both languages, with its source", () => {
  const file = z.strictObject({
    reviewedOn: z.iso.date(),
    items: z.array(z.strictObject({ key: z.string().min(3), text, source: text })).length(12),
  });
  expect(file.safeParse(content).error?.issues).toBeUndefined();
  expect(new Set(legalItems.map(({ key }) => key)).size).toBe(legalItems.length);
});

test("breaches are asked about in an ending for cause alone", () => {
  const keys = (forCause: boolean) => itemsFor({ forCause }).map(({ key }) => key);
  expect(keys(true)).toHaveLength(12);
  expect(keys(false)).toEqual(keys(true).filter((key) => key !== "cause"));
});
