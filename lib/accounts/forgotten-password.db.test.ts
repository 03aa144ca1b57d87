import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { accountTokens, users } from "@/db/schema/accounts";
import { rateLimits } from "@/db/schema/platform";
import { passwordFits } from "@/lib/platform/auth/password";
import { createSession } from "@/lib/platform/auth/session";
import { database } from "@/lib/platform/database";
import { refused } from "@/lib/platform/testing/answers";
import { findPasswordReset } from "./queries";
import {
  address,
  ask,
  done,
  liveSessions,
  mailedLink,
  makePerson,
  other,
  password,
  reset,
  userBy,
} from "./testing/world";

beforeEach(async () => {
  await database().delete(rateLimits);
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
