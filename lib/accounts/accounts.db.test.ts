import "@/lib/platform/testing/request";
import { beforeEach, expect, test } from "vitest";
import { rateLimits } from "@/db/schema/platform";
import { passwordFits } from "@/lib/platform/auth/password";
import { createSession } from "@/lib/platform/auth/session";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { refused } from "@/lib/platform/testing/answers";
import { asAccount, signedOut } from "@/lib/platform/testing/as";
import { inRequest } from "@/lib/platform/testing/request";
import {
  changePasswordAction,
  endSessionAction,
  preferAction,
  renameAction,
  signOutAction,
  signOutEverywhereAction,
} from "./actions";
import { done, liveSessions, makePerson, other, password, userBy } from "./testing/world";

beforeEach(async () => {
  await database().delete(rateLimits);
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
