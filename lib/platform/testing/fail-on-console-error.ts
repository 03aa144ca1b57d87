import { afterEach, beforeEach, expect, type MockInstance, vi } from "vitest";

let spy: MockInstance;

beforeEach(() => {
  spy = vi.spyOn(console, "error");
});

afterEach(() => {
  const { calls } = spy.mock;
  spy.mockRestore();
  expect(calls, "nothing is written with console.error").toEqual([]);
});
