import "@/lib/platform/testing/request";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { outbox, rateLimits } from "@/db/schema/platform";
import { asWorker } from "@/db/tenant";
import { passwordFits } from "@/lib/platform/auth/password";
import { database } from "@/lib/platform/database";
import { refused } from "@/lib/platform/testing/answers";
import { signedOut } from "@/lib/platform/testing/as";
import { inRequest } from "@/lib/platform/testing/request";
import { signUpAction } from "./actions";
import { address, done, makePerson, other, password, userBy } from "./testing/world";

beforeEach(async () => {
  await database().delete(rateLimits);
});

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
