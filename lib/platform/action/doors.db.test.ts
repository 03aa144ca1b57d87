import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { clients } from "@/db/schema/clients";
import { events } from "@/db/schema/platform";
import { workspaces } from "@/db/schema/workspaces";
import { type MadeMember, makers } from "@/db/testing/make";
import { sealSession, sessionCookieName } from "@/lib/platform/auth/cookie";
import { createSession } from "@/lib/platform/auth/session";
import { database } from "@/lib/platform/database";
import { as, asAccount, signedOut } from "@/lib/platform/testing/as";
import { inRequest } from "@/lib/platform/testing/request";
import { accountAction } from "./account-action";
import { workspaceAction } from "./workspace-action";

const { makeMember, makeClient, within } = makers(database());

/** Doors of nothing, so that only the door is judged: each run renames the client and says how often it ran. */
const ran = vi.fn<() => void>();
const input = z.strictObject({ clientId: z.uuid(), name: z.string().min(1) });
type Given = z.infer<typeof input>;

const door = (given: Partial<Pick<Parameters<typeof workspaceAction>[0], "perMinute" | "keepsNoAnswer">> = {}) =>
  workspaceAction({
    name: "client.update",
    input,
    subject: async () => ({}),
    can: (actor) => actor.role !== "viewer",
    run: async (scope, _subject, { clientId, name }) => {
      ran();
      await scope.tx.update(clients).set({ name }).where(eq(clients.id, clientId));
      scope.record("client.updated", { name });
      return { times: ran.mock.calls.length };
    },
    ...given,
  });

const rename = door();
const renameTwiceAMinute = door({ perMinute: 2 });
const renameInSecret = door({ keepsNoAnswer: true });
const renameSilently = workspaceAction({
  name: "client.update",
  input,
  subject: async () => ({}),
  can: () => true,
  run: async (scope, _subject, given) => {
    await scope.tx.update(clients).set({ name: given.name }).where(eq(clients.id, given.clientId));
  },
});
const archive = workspaceAction({
  name: "client.archive",
  input,
  subject: async () => ({}),
  can: () => true,
  run: async (scope, _subject, { name }) => {
    ran();
    scope.record("client.archived", { name });
  },
});
const knock = accountAction({ name: "account.knock", input: z.strictObject({}), run: async () => ran() });
const knockOnce = accountAction({
  name: "account.knock_once",
  input: z.strictObject({}),
  run: async () => ran(),
  perHour: 1,
});

const error = (code: string) => ({ ok: false, error: { code } });
const home = "http://localhost:3000";

let marta: MadeMember;
let given: Given;
beforeEach(async () => {
  ran.mockClear();
  marta = await makeMember();
  given = { clientId: (await makeClient(marta.workspace, { name: "Before" })).clientId, name: "After" };
});

const nameNow = async () => {
  const [row] = await within(marta.workspace, (tx) =>
    tx.select({ name: clients.name }).from(clients).where(eq(clients.id, given.clientId)),
  );
  return row?.name;
};
const traces = async () =>
  (await within(marta.workspace, (tx) => tx.select({ kind: events.kind }).from(events))).length;

describe("a member's door", () => {
  test.each<[string, Record<string, string>]>([
    ["no Origin", {}],
    ["another Origin", { origin: "https://elsewhere.example" }],
    ["our Origin from another site", { origin: home, "sec-fetch-site": "cross-site" }],
    ["our Origin from a sister site", { origin: home, "sec-fetch-site": "same-site" }],
  ])("stays shut for a request with %s", async (_what, headers) => {
    const cookie = await sealSession(await createSession(marta.userId, "test"));
    const from = (sent: Record<string, string>) =>
      inRequest({ headers: new Headers(sent), cookies: new Map([[sessionCookieName(), cookie]]) }, () =>
        rename({ workspace: marta.workspace.slug, input: given }),
      );
    expect(await from(headers)).toEqual(error("not_found"));
    expect(ran).not.toHaveBeenCalled();
    expect(await from({ origin: home, "sec-fetch-site": "same-origin" })).toMatchObject({ ok: true });
  });

  test("stays shut for somebody who is not signed in, and for calls of another shape", async () => {
    const { slug } = marta.workspace;
    expect(await signedOut(() => rename({ workspace: slug, input: given }))).toEqual(error("signed_out"));
    const key = "no uuid";
    expect(await as(marta, rename, given, { key })).toEqual(error("not_found"));
    expect(await as(marta, rename, given, { workspace: "x".repeat(101) })).toEqual(error("not_found"));
    expect(ran).not.toHaveBeenCalled();
  });

  test("opens so many times a minute, for each person apart", async () => {
    const anna = await makeMember({ workspace: marta.workspace });
    const answers = [];
    for (let times = 0; times < 3; times++) answers.push(await as(marta, renameTwiceAMinute, given));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(answers[2]).toEqual(error("too_many"));
    expect(await as(anna, renameTwiceAMinute, given)).toMatchObject({ ok: true });
    expect(ran).toHaveBeenCalledTimes(3);
  });

  test("asks whether they may, and where they are", async () => {
    const wiktor = await makeMember({ workspace: marta.workspace, role: "viewer" });
    const stranger = await makeMember({ role: "owner" });
    expect(await as(wiktor, rename, given)).toEqual(error("forbidden"));
    expect(await as(stranger, rename, given, { workspace: marta.workspace.slug })).toEqual(error("not_found"));
    await database().update(workspaces).set({ suspendedAt: new Date() }).where(eq(workspaces.id, marta.workspace.id));
    expect(await as(marta, rename, given)).toEqual(error("not_found"));
    expect(ran).not.toHaveBeenCalled();
  });

  test("takes back what leaves no trace", async () => {
    expect(await as(marta, renameSilently, given)).toMatchObject(error("unexpected"));
    expect(await nameNow()).toBe("Before");
  });
});

describe("a key", () => {
  test("makes a repeat one change with one answer", async () => {
    const key = crypto.randomUUID();
    expect(await as(marta, rename, given, { key })).toEqual({ ok: true, data: { times: 1 } });
    expect(await as(marta, rename, given, { key })).toEqual({ ok: true, data: { times: 1 } });
    expect([ran.mock.calls.length, await traces()]).toEqual([1, 1]);
  });

  test("is refused for other words, and for another action", async () => {
    const key = crypto.randomUUID();
    const differently = { ok: false, error: { code: "refused", reason: "repeated_differently" } };
    await as(marta, rename, given, { key });
    expect(await as(marta, rename, { ...given, name: "Another" }, { key })).toEqual(differently);
    expect(await as(marta, archive, given, { key })).toEqual(differently);
    expect([await nameNow(), await traces()]).toEqual(["After", 1]);
  });

  test("belongs to one person", async () => {
    const anna = await makeMember({ workspace: marta.workspace });
    const key = crypto.randomUUID();
    await as(marta, rename, given, { key });
    expect(await as(anna, rename, { ...given, name: "Anna's" }, { key })).toEqual({ ok: true, data: { times: 2 } });
    expect(await as(marta, rename, given, { key })).toEqual({ ok: true, data: { times: 1 } });
    expect(await nameNow()).toBe("Anna's");
  });

  test("keeps no answer that carries a secret", async () => {
    const key = crypto.randomUUID();
    for (const times of [1, 2])
      expect(await as(marta, renameInSecret, given, { key })).toEqual({ ok: true, data: { times } });
  });
});

describe("the door of an account", () => {
  test("stays shut for a request from elsewhere", async () => {
    const headers = new Headers({ origin: home, "sec-fetch-site": "cross-site" });
    expect(await inRequest({ headers }, () => knock({ input: {} }))).toEqual(error("not_found"));
    expect(ran).not.toHaveBeenCalled();
  });

  test("opens so many times an hour, for each person apart", async () => {
    const once = () => asAccount(marta, knockOnce, {});
    expect(await once()).toMatchObject({ ok: true });
    expect(await once()).toEqual(error("too_many"));
    expect(await asAccount({ userId: (await makeMember()).userId }, knockOnce, {})).toMatchObject({ ok: true });
  });
});
