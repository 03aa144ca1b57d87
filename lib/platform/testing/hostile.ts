/** What nobody means, in the place of a value somebody could mean. `never`: no field of that kind may take it. */
type Swap = { name: string; value: unknown; never: boolean };

const megabyte = "x".repeat(1_000_000);
const nul = "be\u0000fore";
const loneHigh = "be\ud800fore";
const loneLow = "be\udc00fore";
const sql = "'); drop table cases; --";
const foreignId = "00000000-0000-7000-8000-00000000dead";

const swap = (name: string, value: unknown, never = true): Swap => ({ name, value, never });

const ofEveryKind = [
  swap("undefined", undefined, false),
  swap("null", null, false),
  swap("an object", { a: 1 }),
  swap("an object with a prototype", JSON.parse('{"__proto__":{"polluted":1}}')),
  swap("NaN", Number.NaN),
  swap("a symbol of the wire", { $$typeof: "x" }),
  swap("NUL", nul),
  swap("half a letter", loneHigh),
  swap("the other half", loneLow),
];

const ofText = [
  swap("empty", "", false),
  swap("a megabyte", megabyte),
  swap("SQL", sql, false),
  swap("a number", 7),
  swap("true", true),
  swap("a list", ["x"]),
];
const ofId = [swap("another firm's id", foreignId), swap("not an id", "x"), swap("SQL", sql), swap("upper", "A")];
const ofDay = [
  swap("the thirtieth of February", "2026-02-30"),
  swap("a fifth figure", "99999-01-01"),
  swap("the year nought", "0000-01-01"),
  swap("before Christ", "-000001-01-01"),
  swap("a time", "2026-02-03T10:00:00Z"),
  swap("infinity", "infinity"),
];
const ofNumber = [
  swap("negative", -1, false),
  swap("a fraction", 0.5),
  swap("past 32 bits", 2 ** 31, false),
  swap("past 53 bits", 2 ** 60),
  swap("infinite", Number.POSITIVE_INFINITY),
  swap("text", "1"),
];
const ofList = [
  swap("a text", "x"),
  swap(
    "ten thousand",
    Array.from({ length: 10_000 }, () => foreignId),
  ),
  swap("nothing in it", [null]),
  swap("a list in it", [[[]]]),
];
const ofTruth = [swap("a text", "true"), swap("a number", 1)];

function swapsFor(value: unknown): Swap[] {
  if (Array.isArray(value)) return [...ofEveryKind, ...ofList];
  if (typeof value === "number") return [...ofEveryKind, ...ofNumber];
  if (typeof value === "boolean") return [...ofEveryKind, ...ofTruth];
  if (typeof value !== "string") return [...ofEveryKind, ...ofDay, ...ofId.slice(0, 2)].map(maybe);
  if (/^[0-9a-f-]{36}$/.test(value)) return [...ofEveryKind, ...ofText, ...ofId];
  if (/^\d{4}-\d\d-\d\d/.test(value)) return [...ofEveryKind, ...ofText, ...ofDay];
  return [...ofEveryKind, ...ofText];
}

/** In the place of nothing, a text or a day may be right. */
const maybe = (one: Swap): Swap => ({ ...one, never: one.never && typeof one.value !== "string" });

export type Attack = { name: string; input: unknown; never: boolean };

/** Every field of an input, one after the other, with what nobody means in its place. */
export function attacksOn(input: unknown, path: string[] = [], rebuild = (part: unknown): unknown => part): Attack[] {
  const here = path.join(".") || "the input";
  const own = swapsFor(input).map(({ name, value, never }) => ({
    name: `${here}: ${name}`,
    input: rebuild(value),
    never,
  }));
  if (Array.isArray(input)) {
    return [
      ...own,
      ...input.flatMap((part: unknown, at) =>
        attacksOn(part, [...path, String(at)], (given) => rebuild(input.with(at, given))),
      ),
    ];
  }
  if (!input || typeof input !== "object") return own;
  const fields = Object.entries(input).flatMap(([key, part]) =>
    attacksOn(part, [...path, key], (given) => rebuild({ ...input, [key]: given })),
  );
  return [...objectAttacks(input, here, rebuild), ...fields];
}

function objectAttacks(input: object, here: string, rebuild: (part: unknown) => unknown): Attack[] {
  const more = (name: string, value: unknown, never: boolean) => ({
    name: `${here}: ${name}`,
    input: rebuild(value),
    never,
  });
  const polluting: unknown = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
  return [
    more("undefined", undefined, true),
    more("null", null, true),
    more("a number", 7, true),
    more("a text", "x", true),
    more("a list", [], true),
    more("a megabyte", megabyte, true),
    more("keys of prototypes", Object.assign(Object.create(null), polluting, input), false),
    more("a key with NUL", { ...input, [nul]: "x" }, true),
    more(
      "ten thousand keys",
      { ...input, ...Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`k${at}`, 1])) },
      false,
    ),
  ];
}

/** What may stand where a whole call is expected. */
export const brokenCalls: unknown[] = [
  undefined,
  null,
  0,
  "",
  "x",
  [],
  {},
  { workspace: null, input: {} },
  { workspace: megabyte, input: {} },
  { workspace: nul, input: {} },
  { workspace: sql, input: {} },
  { workspace: loneHigh, input: {} },
  { workspace: "__proto__", input: {} },
  { workspace: ["a"], input: {}, key: "x" },
];
