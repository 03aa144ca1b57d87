import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cases } from "@/db/schema/cases";
import { type MadeMember, makers } from "@/db/testing/make";
import { writeTrace } from "@/lib/platform/action/trace";
import { database } from "@/lib/platform/database";
import { readInWorkspace } from "@/lib/platform/read";
import { signedIn } from "@/lib/platform/testing/as";
import { hasChangedSince } from "./since";

const { makeMember, makeCase, within } = makers(database());

const changedFor = (person: MadeMember, readAt: number) =>
  signedIn(person, () => readInWorkspace(person.workspace.slug, (scope) => hasChangedSince(scope, readAt)));

const change = (person: MadeMember, caseId: string) =>
  within(person.workspace, (tx) =>
    writeTrace(tx, person.workspace.id, { kind: "member", id: person.userId }, new Date(), [
      { kind: "comment.added", facts: { caseId } },
    ]),
  );

test("a list learns of what happened between its reading and its stream", async () => {
  const olga = await makeMember({ role: "owner" });
  const stranger = await makeMember({ role: "owner" });
  const mine = await makeCase(olga);
  const readAt = Date.now();
  expect(await changedFor(olga, readAt)).toBe(false);
  await change(olga, mine.id);
  expect(await changedFor(olga, readAt)).toBe(true);
  expect(await changedFor(olga, Date.now() + 10_000)).toBe(false);
  expect(await changedFor(stranger, readAt)).toBe(false);
});

test("not even that something happened in a quiet case is told to those who are not named in it", async () => {
  const olga = await makeMember({ role: "owner" });
  const marta = await makeMember({ workspace: olga.workspace });
  const mine = await makeCase(olga);
  await within(olga.workspace, (tx) => tx.update(cases).set({ quiet: true }).where(eq(cases.id, mine.id)));
  const readAt = Date.now();
  await change(olga, mine.id);
  expect(await changedFor(marta, readAt)).toBe(false);
});

test.each([Number.NaN, -1, 1e300])("a time that is none (%s) is only a very early one", async (readAt) => {
  const olga = await makeMember({ role: "owner" });
  await expect(changedFor(olga, readAt || 0)).resolves.toBeDefined();
});
