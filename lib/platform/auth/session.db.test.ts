import "@/lib/platform/testing/request";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { sessions, users } from "@/db/schema/accounts";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { hashSecret } from "@/lib/platform/ids";
import { inRequest } from "@/lib/platform/testing/request";
import { sealSession, sessionCookieName } from "./cookie";
import { createSession, currentPerson, revokeSession, revokeSessions, sessionIsOpen } from "./session";

const { makeUser } = makers(database());

async function arrive() {
  const marta = await makeUser();
  const secret = await createSession(marta.id, "a laptop");
  const cookies = new Map([[sessionCookieName(), await sealSession(secret)]]);
  const ofHers = eq(sessions.secretHash, hashSecret(secret));
  return {
    marta,
    who: async () => (await inRequest({ cookies }, currentPerson))?.userId ?? null,
    change: (values: Parameters<ReturnType<ReturnType<typeof database>["update"]>["set"]>[0]) =>
      database().update(sessions).set(values).where(ofHers),
    row: async () => {
      const [row] = await database().select().from(sessions).where(ofHers);
      if (!row) throw new Error("no session");
      return row;
    },
  };
}

const ago = (time: string) => sql.raw(`now() - interval '${time}'`);

test("a session is its person, and none without its secret", async () => {
  const { marta, who } = await arrive();
  expect(await who()).toBe(marta.id);
  const cookies = new Map([[sessionCookieName(), await sealSession("another secret")]]);
  expect(await inRequest({ cookies }, currentPerson)).toBeNull();
});

test.each([
  ["was revoked", { revokedAt: ago("1 second") }],
  ["has run out", { expiresAt: ago("1 second") }],
  ["was left alone for twelve hours", { lastSeenAt: ago("12 hours 1 second") }],
])("a session that %s is nobody", async (_what, values) => {
  const { who, change } = await arrive();
  await change(values);
  expect(await who()).toBeNull();
});

test("the session of somebody who was disabled is nobody, on pages and in open streams", async () => {
  const { marta, who, row } = await arrive();
  expect(await sessionIsOpen((await row()).id)).toBe(true);
  await database().update(users).set({ disabledAt: new Date() }).where(eq(users.id, marta.id));
  expect(await who()).toBeNull();
  expect(await sessionIsOpen((await row()).id)).toBe(false);
});

test("an open stream ends when its session is revoked or has run out", async () => {
  const { row, change } = await arrive();
  const { id } = await row();
  await change({ expiresAt: ago("1 second") });
  expect(await sessionIsOpen(id)).toBe(false);
  await change({ expiresAt: sql.raw("now() + interval '1 hour'") });
  await revokeSession(id);
  expect(await sessionIsOpen(id)).toBe(false);
});

test("being seen keeps a session, and is written down every five minutes", async () => {
  const { marta, who, change, row } = await arrive();
  await change({ lastSeenAt: ago("4 minutes") });
  const before = await row();
  expect(await who()).toBe(marta.id);
  expect((await row()).lastSeenAt).toEqual(before.lastSeenAt);
  await change({ lastSeenAt: ago("11 hours 59 minutes") });
  expect(await who()).toBe(marta.id);
  expect((await row()).lastSeenAt.getTime()).toBeGreaterThan(before.lastSeenAt.getTime());
});

test("all sessions of a person end but the one at hand, and nobody else's", async () => {
  const adam = await arrive();
  const here = await arrive();
  await createSession(here.marta.id, "a phone");
  await revokeSessions(here.marta.id, (await here.row()).id);
  const open = await database().select().from(sessions).where(eq(sessions.userId, here.marta.id));
  expect(open.filter(({ revokedAt }) => !revokedAt).map(({ userAgent }) => userAgent)).toEqual(["a laptop"]);
  expect(await adam.who()).toBe(adam.marta.id);
});
