import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { workspaces } from "@/db/schema/workspaces";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { doChores, forEveryFirm } from "./chores";

const { makeWorkspace } = makers(database());

test("every workspace has its own day, a suspended one none, and the fault of one is not the others'", async () => {
  const [broken, early, late, shut] = await Promise.all([
    makeWorkspace(),
    makeWorkspace({ timeZone: "Pacific/Honolulu" }),
    makeWorkspace({ timeZone: "Pacific/Auckland" }),
    makeWorkspace(),
  ]);
  await database().update(workspaces).set({ suspendedAt: new Date() }).where(eq(workspaces.id, shut.id));
  const days = new Map<string, string>();
  await forEveryFirm(database(), new Date("2026-11-27T23:30:00Z"), async ({ id, slug }, today) => {
    if (id === broken.id) throw new Error(`${slug} cannot be read`);
    days.set(id, today);
  });
  expect(days.get(early.id)).toBe("2026-11-27");
  expect(days.get(late.id)).toBe("2026-11-28");
  expect([days.has(broken.id), days.has(shut.id)]).toEqual([false, false]);
});

test("a chore that fails does not keep the others from being done", async () => {
  const over = new AbortController();
  const other = vi.fn<() => Promise<void>>(async () => over.abort());
  await doChores(
    database(),
    [
      async () => {
        throw new Error("cannot be done");
      },
      other,
    ],
    over.signal,
  );
  expect(other).toHaveBeenCalledTimes(1);
});
