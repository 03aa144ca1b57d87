import "@/lib/platform/testing/request";
import { and, eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { accountTokens, sessions, users } from "@/db/schema/accounts";
import { outbox, rateLimits } from "@/db/schema/platform";
import { asWorker } from "@/db/tenant";
import { makers } from "@/db/testing/make";
import { hashPassword, passwordFits } from "@/lib/platform/auth/password";
import { createSession, currentPerson } from "@/lib/platform/auth/session";
import { sealSession, sessionCookieName } from "@/lib/platform/auth/cookie";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { refused } from "@/lib/platform/testing/answers";
import { asAccount, signedIn, signedOut } from "@/lib/platform/testing/as";
import { inRequest } from "@/lib/platform/testing/request";
import {
  changePasswordAction,
  endSessionAction,
  forgotPasswordAction,
  preferAction,
  renameAction,
  resetPasswordAction,
  signOutAction,
  signOutEverywhereAction,
  signUpAction,
} from "./actions";
import { findPasswordReset, listDevices } from "./queries";

const { makeUser } = makers(database());
const password = "zielony rower pod dachem";
const other = "niebieski piec w kuchni";
const done = { ok: true, data: undefined };
const address = () => `marta-${newId().slice(-12)}@firma.example`;

beforeEach(async () => {
  await database().delete(rateLimits);
});

const userBy = async (email: string) => (await database().select().from(users).where(eq(users.email, email)))[0];

async function makePerson() {
  return makeUser({ email: address(), passwordHash: await hashPassword(password) });
}

const liveSessions = async (userId: string) =>
  (await database().select().from(sessions).where(eq(sessions.userId, userId))).filter((row) => !row.revokedAt);

/** The link of the newest reset mail of an address, from the outbox. */
async function mailedLink(email: string) {
  const mails = await asWorker(database(), (tx) => tx.select().from(outbox));
  const texts = mails.map((row) => row.payload as { to?: { address: string }; text?: string });
  const mine = texts.filter((mail) => mail.to?.address === email);
  const match = mine.at(-1)?.text?.match(/\/reset-password\/([\w-]+)\/([\w-]{43})/);
  return { count: mine.length, publicId: match?.[1] ?? "", secret: match?.[2] ?? "" };
}

const ask = (email: string) => signedOut(() => forgotPasswordAction({ input: { email } }));
const reset = (link: { publicId: string; secret: string }, next = other) =>
  signedOut(() => resetPasswordAction({ input: { publicId: link.publicId, secret: link.secret, password: next } }));

const signUpAs = (given: Partial<{ email: string; name: string; password: string; locale: "pl" | "en" }>) =>
  signedOut(() =>
    signUpAction({ input: { name: "Marta Sowa", email: address(), password, locale: "en" as const, ...given } }),
  );

test("signing up makes an account whose password is stored as a hash", async () => {
  const email = address();
  expect(await signUpAs({ email: ` ${email.toUpperCase()} `, name: " Marta\n Sowa " })).toEqual(done);
  const user = await userBy(email);
  expect(user).toMatchObject({ name: "Marta Sowa", locale: "en", emailVerifiedAt: null });
  expect(user?.passwordHash).toMatch(/^\$argon2id\$/);
  expect(await passwordFits(password, user?.passwordHash ?? null)).toBe(true);
});

test("signing up with an address that has an account gives the same answer and changes nothing", async () => {
  const marta = await makePerson();
  const before = await userBy(marta.email);
  expect(await signUpAs({ email: marta.email, name: "Someone Else", password: other })).toEqual(done);
  expect(await userBy(marta.email)).toEqual(before);
});

test("the owner of an address is told once a day that somebody tried to sign up with it, and nobody else", async () => {
  const marta = await makePerson();
  const told = async (to: string) => {
    const rows = await asWorker(database(), (tx) =>
      tx
        .select({ id: outbox.id })
        .from(outbox)
        .where(sql`payload ->> 'template' = 'sign_up_taken' and payload -> 'to' ->> 'address' = ${to}`),
    );
    return rows.length;
  };
  for (let times = 0; times < 3; times++) await signUpAs({ email: marta.email, password: other });
  const fresh = address();
  await signUpAs({ email: fresh });
  expect([await told(marta.email), await told(fresh)]).toEqual([1, 0]);
});

test.each([
  [{ password: "short" }, "password"],
  [{ password: "x".repeat(129) }, "password"],
  [{ email: "marta@firma" }, "email"],
  [{ email: "" }, "email"],
  [{ name: " \n " }, "name"],
])("signing up with %j is invalid at %s", async (given, field) => {
  expect(await signUpAs(given)).toMatchObject({
    ok: false,
    error: { code: "invalid", fields: { [field]: expect.any(String) } },
  });
});

test("an account cannot be given fields the form does not have", async () => {
  const input = { name: "M", email: address(), password, locale: "en" as const, emailVerifiedAt: "2026-01-01" };
  expect(await signedOut(() => signUpAction({ input }))).toMatchObject({ error: { code: "invalid" } });
});

test("a password that everyone tries is refused, and so is one's own name", async () => {
  expect(await signUpAs({ password: "password1234" })).toEqual(refused("password_common"));
  const email = address();
  expect(await signUpAs({ email, password: "MartaSowa2026!" })).toEqual(refused("password_personal"));
  expect(await userBy(email)).toBeUndefined();
});

test("a request that was not sent by our pages is not answered", async () => {
  const headers = new Headers({ origin: "https://elsewhere.example" });
  const input = { name: "M", email: address(), password, locale: "en" as const };
  expect(await inRequest({ headers }, () => signUpAction({ input }))).toEqual({
    ok: false,
    error: { code: "not_found" },
  });
});

test("a forgotten password is replaced by a mailed link, once, and every device is signed out", async () => {
  const marta = await makePerson();
  await createSession(marta.id, "a laptop");
  expect(await ask(marta.email)).toEqual(done);
  const link = await mailedLink(marta.email);
  expect(link.count).toBe(1);
  expect(await reset(link)).toEqual(done);
  const user = await userBy(marta.email);
  expect(await passwordFits(other, user?.passwordHash ?? null)).toBe(true);
  expect(user?.emailVerifiedAt).not.toBeNull();
  expect(await liveSessions(marta.id)).toEqual([]);
  expect(await reset(link, "trzeci klucz do piwnicy")).toEqual(refused("reset_link_spent"));
  expect(await passwordFits(other, (await userBy(marta.email))?.passwordHash ?? null)).toBe(true);
});

test("asking for an unknown address gives the same answer and sends nothing", async () => {
  const email = address();
  expect(await ask(email)).toEqual(done);
  expect((await mailedLink(email)).count).toBe(0);
});

test("somebody whose account was closed gets no link", async () => {
  const marta = await makePerson();
  await database().update(users).set({ disabledAt: new Date() }).where(eq(users.id, marta.id));
  expect(await ask(marta.email)).toEqual(done);
  expect((await mailedLink(marta.email)).count).toBe(0);
});

test("one address gets at most five mails an hour", async () => {
  const marta = await makePerson();
  for (let time = 0; time < 7; time += 1) expect(await ask(marta.email)).toEqual(done);
  expect((await mailedLink(marta.email)).count).toBe(5);
});

test("the secret of a reset link is stored nowhere but in the mail", async () => {
  const marta = await makePerson();
  await ask(marta.email);
  const { secret } = await mailedLink(marta.email);
  const [token] = await database().select().from(accountTokens).where(eq(accountTokens.userId, marta.id));
  expect(JSON.stringify(token)).not.toContain(secret);
});

test("looking at a reset link does not use it up", async () => {
  const marta = await makePerson();
  await ask(marta.email);
  const link = await mailedLink(marta.email);
  for (let time = 0; time < 3; time += 1) {
    expect(await findPasswordReset(link.publicId, link.secret)).toEqual({ state: "open", email: marta.email });
  }
  expect(await findPasswordReset(link.publicId, "wrong")).toBeNull();
  expect(await findPasswordReset("wrong", link.secret)).toBeNull();
});

test("an expired reset link is refused and leaves the password", async () => {
  const marta = await makePerson();
  await ask(marta.email);
  const link = await mailedLink(marta.email);
  await database()
    .update(accountTokens)
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where(eq(accountTokens.userId, marta.id));
  expect(await findPasswordReset(link.publicId, link.secret)).toMatchObject({ state: "expired" });
  expect(await reset(link)).toEqual(refused("reset_link_spent"));
  expect(await passwordFits(password, (await userBy(marta.email))?.passwordHash ?? null)).toBe(true);
});

test("a wrong secret is not found and the link stays good", async () => {
  const marta = await makePerson();
  await ask(marta.email);
  const link = await mailedLink(marta.email);
  expect(await reset({ ...link, secret: "x".repeat(43) })).toEqual({ ok: false, error: { code: "not_found" } });
  expect(await findPasswordReset(link.publicId, link.secret)).toMatchObject({ state: "open" });
});

test("a token for something else sets no password", async () => {
  const marta = await makePerson();
  await ask(marta.email);
  const link = await mailedLink(marta.email);
  await database()
    .update(accountTokens)
    .set({ purpose: "email_verification" })
    .where(eq(accountTokens.publicId, link.publicId));
  expect(await reset(link)).toEqual({ ok: false, error: { code: "not_found" } });
});

test("a weak new password is refused and the link stays good", async () => {
  const marta = await makePerson();
  await ask(marta.email);
  const link = await mailedLink(marta.email);
  expect(await reset(link, "password1234")).toEqual(refused("password_common"));
  expect(await reset(link)).toEqual(done);
});

test("of many parallel tries with one reset link exactly one counts", async () => {
  const marta = await makePerson();
  await ask(marta.email);
  const link = await mailedLink(marta.email);
  const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => reset(link, `${other} numer ${n}`)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test("a new password spends the other open links of the person", async () => {
  const marta = await makePerson();
  await ask(marta.email);
  const first = await mailedLink(marta.email);
  await ask(marta.email);
  const second = await mailedLink(marta.email);
  expect(await reset(second)).toEqual(done);
  expect(await reset(first)).toEqual(refused("reset_link_spent"));
});

test("changing the password keeps this device and signs out the others", async () => {
  const marta = await makePerson();
  await createSession(marta.id, "an old phone");
  expect(await asAccount({ userId: marta.id }, changePasswordAction, { current: password, next: other })).toEqual(done);
  const open = await liveSessions(marta.id);
  expect(open.map((session) => session.userAgent)).toEqual(["test"]);
  expect(await passwordFits(other, (await userBy(marta.email))?.passwordHash ?? null)).toBe(true);
});

test("changing the password needs the current one and a good new one", async () => {
  const marta = await makePerson();
  const me = { userId: marta.id };
  expect(await asAccount(me, changePasswordAction, { current: "not mine", next: other })).toEqual(
    refused("password_wrong"),
  );
  expect(await asAccount(me, changePasswordAction, { current: password, next: "qwertyuiop123" })).toEqual(
    refused("password_common"),
  );
  expect(await asAccount(me, changePasswordAction, { current: password, next: "short" })).toMatchObject({
    error: { code: "invalid" },
  });
  expect(await passwordFits(password, (await userBy(marta.email))?.passwordHash ?? null)).toBe(true);
});

test("guessing the current password is limited", async () => {
  const marta = await makePerson();
  const guess = () => asAccount({ userId: marta.id }, changePasswordAction, { current: "a guess", next: other });
  for (let time = 0; time < 6; time += 1) await guess();
  expect(await guess()).toEqual({ ok: false, error: { code: "too_many" } });
});

test("a person renames themselves", async () => {
  const marta = await makePerson();
  expect(await asAccount({ userId: marta.id }, renameAction, { name: " Marta Sowa-Lis " })).toEqual(done);
  expect(await userBy(marta.email)).toMatchObject({ name: "Marta Sowa-Lis" });
  expect(await asAccount({ userId: marta.id }, renameAction, { name: "" })).toMatchObject({
    error: { code: "invalid" },
  });
});

test("language and look belong to the person, and to the browser of a visitor", async () => {
  const marta = await makePerson();
  expect(await asAccount({ userId: marta.id }, preferAction, { locale: "pl", theme: "dark" })).toEqual(done);
  expect(await userBy(marta.email)).toMatchObject({ locale: "pl", theme: "dark" });
  const jar = new Map<string, string>();
  const headers = new Headers({ origin: "http://localhost:3000" });
  expect(await inRequest({ headers, cookies: jar }, () => preferAction({ input: { locale: "en" } }))).toEqual(done);
  expect(jar.get("partwell_locale")).toBe("en");
  const unknown = { locale: "de" } as unknown as { locale: "en" };
  expect(await signedOut(() => preferAction({ input: unknown }))).toMatchObject({ error: { code: "invalid" } });
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

test("nobody changes an account without being signed in", async () => {
  const answers = await signedOut(() =>
    Promise.all([
      renameAction({ input: { name: "x" } }),
      changePasswordAction({ input: { current: password, next: other } }),
      signOutAction({ input: {} }),
      signOutEverywhereAction({ input: {} }),
      endSessionAction({ input: { sessionId: newId() } }),
    ]),
  );
  for (const answer of answers) expect(answer).toEqual({ ok: false, error: { code: "signed_out" } });
});
