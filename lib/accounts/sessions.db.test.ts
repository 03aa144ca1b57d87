import "@/lib/platform/testing/request";
import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { sessions } from "@/db/schema/accounts";
import { rateLimits } from "@/db/schema/platform";
import { sealSession, sessionCookieName } from "@/lib/platform/auth/cookie";
import { createSession, currentPerson } from "@/lib/platform/auth/session";
import { database } from "@/lib/platform/database";
import { asAccount, signedIn } from "@/lib/platform/testing/as";
import { inRequest } from "@/lib/platform/testing/request";
import { endSessionAction, signOutAction, signOutEverywhereAction } from "./actions";
import { listDevices } from "./queries";
import { done, liveSessions, makePerson } from "./testing/world";

beforeEach(async () => {
  await database().delete(rateLimits);
});

test("signing out ends the session at hand and no other", async () => {
  const marta = await makePerson();
  await createSession(marta.id, "the laptop");
  expect(await asAccount({ userId: marta.id }, signOutAction, {})).toEqual(done);
  expect((await liveSessions(marta.id)).map((session) => session.userAgent)).toEqual(["the laptop"]);
});

test("a signed-out session is nobody, although its cookie is still sealed", async () => {
  const marta = await makePerson();
  const cookie = await sealSession(await createSession(marta.id, "x"));
  const cookies = () => new Map([[sessionCookieName(), cookie]]);
  const who = () => inRequest({ cookies: cookies() }, currentPerson);
  expect(await who()).toMatchObject({ userId: marta.id });
  const headers = new Headers({ origin: "http://localhost:3000" });
  await inRequest({ headers, cookies: cookies() }, () => signOutAction({ input: {} }));
  expect(await who()).toBeNull();
});

test("ending the session at hand takes its cookie away, ending another one leaves it", async () => {
  const marta = await makePerson();
  const secret = await createSession(marta.id, "here");
  await createSession(marta.id, "the laptop");
  const cookies = new Map([[sessionCookieName(), await sealSession(secret)]]);
  const headers = new Headers({ origin: "http://localhost:3000" });
  const end = async (userAgent: string) => {
    const session = (await liveSessions(marta.id)).find((row) => row.userAgent === userAgent);
    return inRequest({ headers, cookies }, () => endSessionAction({ input: { sessionId: session?.id ?? "" } }));
  };
  expect(await end("the laptop")).toEqual(done);
  expect(cookies.get(sessionCookieName())).not.toBe("");
  expect(await end("here")).toEqual(done);
  expect(cookies.get(sessionCookieName())).toBe("");
});

test("signing out everywhere ends every session", async () => {
  const marta = await makePerson();
  await createSession(marta.id, "the laptop");
  expect(await asAccount({ userId: marta.id }, signOutEverywhereAction, {})).toEqual(done);
  expect(await liveSessions(marta.id)).toEqual([]);
});

test("a person sees their devices and ends one; another person's is not there", async () => {
  const marta = await makePerson();
  const adam = await makePerson();
  await createSession(adam.id, "Adam's");
  await createSession(marta.id, "Mozilla/5.0 (Windows NT 10.0) Firefox/130.0");
  const devices = await signedIn({ userId: marta.id }, async () => {
    const person = await currentPerson();
    return person ? listDevices(person) : [];
  });
  expect(devices.map(({ browser, system, isThis }) => ({ browser, system, isThis }))).toEqual([
    { browser: null, system: null, isThis: true },
    { browser: "Firefox", system: "Windows", isThis: false },
  ]);
  const [laptop] = devices.filter((device) => !device.isThis);
  const [adams] = await liveSessions(adam.id);
  expect(await asAccount({ userId: marta.id }, endSessionAction, { sessionId: laptop?.id ?? "" })).toEqual(done);
  expect(await asAccount({ userId: marta.id }, endSessionAction, { sessionId: adams?.id ?? "" })).toEqual({
    ok: false,
    error: { code: "not_found" },
  });
  expect(await liveSessions(adam.id)).toHaveLength(1);
  const [row] = await database()
    .select()
    .from(sessions)
    .where(and(eq(sessions.id, laptop?.id ?? ""), eq(sessions.userId, marta.id)));
  expect(row?.revokedAt).not.toBeNull();
});
