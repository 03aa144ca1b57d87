import { afterEach, expect, inject, test, vi } from "vitest";
import { connect } from "@/db/client";
import { connection } from "./database";
import { log } from "./log";
import { drainWhenStopped, isReady } from "./readiness";

const holder = globalThis as typeof globalThis & { partwellConnection?: ReturnType<typeof connect> };
const own = connection();

/** Whether it is ready while the product stands on another connection. */
async function readyWith(url: string) {
  holder.partwellConnection = connect(url, 1);
  try {
    return await isReady();
  } finally {
    await holder.partwellConnection.client.end();
    holder.partwellConnection = own;
  }
}

afterEach(() => vi.restoreAllMocks());

test("ready means that the database answers to a role bound by row security", async () => {
  const said = vi.spyOn(log, "error").mockImplementation(() => undefined);
  const warned = vi.spyOn(log, "warn").mockImplementation(() => undefined);
  expect(await isReady()).toBe(true);
  expect(await readyWith(inject("ownerUrl"))).toBe(false);
  expect(said).toHaveBeenCalledOnce();
  expect(await readyWith("postgres://nobody@127.0.0.1:9/nothing")).toBe(false);
  expect(warned).toHaveBeenCalledOnce();
});

test("whoever is asked to stop is ready no more", async () => {
  const once = vi.spyOn(process, "once").mockReturnThis();
  drainWhenStopped();
  const [signal, stop] = once.mock.calls[0] ?? [];
  expect(signal).toBe("SIGTERM");
  stop?.();
  expect(await isReady()).toBe(false);
});
