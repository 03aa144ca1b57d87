import { z } from "zod";

/** As much of a JSON schema as says which fields an input may have. */
type Shape = {
  type?: string;
  format?: string;
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
};

/** A field an input does not have, a value of its kind, and the input with something in that place. */
export type LeftOut = { path: string[]; sample: unknown; put: (value: unknown) => unknown };

/** Every field that a schema knows and a right input leaves out, at any depth. */
export function leftOut(schema: z.ZodType, input: unknown): LeftOut[] {
  const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;
  return search(shape, input, [], (value) => value);
}

function search(shape: Shape, input: unknown, path: string[], rebuild: LeftOut["put"]): LeftOut[] {
  if (Array.isArray(input)) {
    const item = choicesOf(shape).find(({ items }) => items)?.items;
    if (!item) return [];
    return input.flatMap((part: unknown, at) =>
      search(item, part, [...path, String(at)], (value) => rebuild(input.with(at, value))),
    );
  }
  if (!isRecord(input)) return [];
  return choicesOf(shape)
    .filter((choice) => isMeant(choice, input))
    .flatMap(({ properties = {} }) =>
      Object.entries(properties).flatMap(([key, field]) => {
        const put = (value: unknown) => rebuild({ ...input, [key]: value });
        const there = [...path, key];
        return key in input ? search(field, input[key], there, put) : [{ path: there, sample: sampleOf(field), put }];
      }),
    );
}

const isRecord = (input: unknown): input is Record<string, unknown> => typeof input === "object" && input !== null;

/** Of a union, the shape whose constants the input carries. */
const isMeant = ({ properties = {} }: Shape, input: Record<string, unknown>) =>
  Object.entries(properties).every(([key, field]) => !("const" in field) || field.const === input[key]);

const choicesOf = (shape: Shape): Shape[] =>
  [shape.anyOf, shape.oneOf, shape.allOf].find((many) => many !== undefined)?.flatMap(choicesOf) ?? [shape];

const samples: Record<string, (shape: Shape) => unknown> = {
  string: ({ format }) => ofFormat[format ?? ""] ?? "x",
  number: () => 1,
  integer: () => 1,
  boolean: () => true,
  array: ({ items }) => (items ? [sampleOf(items)] : []),
  object: ({ properties = {} }) =>
    Object.fromEntries(Object.entries(properties).map(([key, field]) => [key, sampleOf(field)])),
};

const ofFormat: Record<string, string> = {
  uuid: "00000000-0000-7000-8000-000000000000",
  date: "2027-01-31",
  "date-time": "2027-01-31T10:00:00Z",
  email: "klara@example.com",
};

function sampleOf(shape: Shape): unknown {
  const [choice = shape] = choicesOf(shape).filter(({ type }) => type !== "null");
  if ("const" in choice) return choice.const;
  return choice.enum ? choice.enum[0] : (samples[choice.type ?? ""]?.(choice) ?? null);
}
