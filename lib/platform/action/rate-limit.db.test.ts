import { afterEach, expect, test, vi } from "vitest";
import { newId } from "@/lib/platform/ids";
import { withinLimit } from "./rate-limit";

afterEach(() => void vi.useRealTimers());

/** Only the clock that says which window it is stands still. */
const at = (moment: string) => vi.useFakeTimers({ toFake: ["Date"], now: new Date(moment) });

const tries = async (who: string, times: number, limit = 4) => {
  const answers = [];
  for (let time = 0; time < times; time++) answers.push(await withinLimit("knock", who, limit, 60));
  return answers.filter(Boolean).length;
};

test("as many as the limit says are let through, and not one more", async () => {
  at("2026-11-28T10:00:00Z");
  const who = newId();
  expect(await tries(who, 6)).toBe(4);
  expect(await tries(newId(), 1)).toBe(1);
});

test("what was done in the window before counts for the part of it that is not over yet", async () => {
  const who = newId();
  at("2026-11-28T10:00:59Z");
  expect(await tries(who, 4)).toBe(4);
  at("2026-11-28T10:01:00Z");
  expect(await tries(who, 1)).toBe(0);
  at("2026-11-28T10:01:30Z");
  expect(await tries(who, 3)).toBe(1);
  at("2026-11-28T10:03:00Z");
  expect(await tries(who, 5)).toBe(4);
});

test("of many at once only as many as the limit says are let through", async () => {
  at("2026-11-28T10:00:00Z");
  const who = newId();
  const answers = await Promise.all(Array.from({ length: 12 }, () => withinLimit("knock", who, 4, 60)));
  expect(answers.filter(Boolean)).toHaveLength(4);
});
