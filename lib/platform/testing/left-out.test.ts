import { expect, test } from "vitest";
import { z } from "zod";
import { leftOut } from "./left-out";

const schema = z.object({
  id: z.uuid(),
  note: z.string().trim().optional(),
  day: z.iso.date().nullable().default(null),
  person: z
    .object({ name: z.string(), role: z.enum(["a", "b"]).optional() })
    .nullable()
    .optional(),
  parts: z.array(z.object({ at: z.number(), loud: z.boolean().optional() })),
  how: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("mail"), copy: z.string().optional() }),
    z.object({ kind: z.literal("post"), stamps: z.int().optional() }),
  ]),
});

const given = { id: "x", parts: [{ at: 1 }, { at: 2, loud: false }], how: { kind: "post" } };
const found = (input: unknown) => leftOut(schema, input).map(({ path, sample }) => [path.join("."), sample]);

test("what a schema knows and an input leaves out is found, at every depth", () => {
  expect(found(given)).toEqual([
    ["note", "x"],
    ["day", "2027-01-31"],
    ["person", { name: "x", role: "a" }],
    ["parts.0.loud", true],
    ["how.stamps", 1],
  ]);
  expect(found({ ...given, note: "", day: null, person: { name: "x" } })).toEqual([
    ["person.role", "a"],
    ["parts.0.loud", true],
    ["how.stamps", 1],
  ]);
});

test("what is put there stands in the place of the field, beside the rest", () => {
  const loud = leftOut(schema, given).find(({ path }) => path.join(".") === "parts.0.loud");
  expect(loud?.put(7)).toEqual({ ...given, parts: [{ at: 1, loud: 7 }, given.parts[1]] });
});
