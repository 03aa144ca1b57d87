import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { users } from "@/db/schema/accounts";
import { rateLimits } from "@/db/schema/platform";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { invalid, refused } from "@/lib/platform/testing/answers";
import { signedOut } from "@/lib/platform/testing/as";
import { joinAction } from "./actions";
import { loadInvitation } from "./queries";
import { address, invited, joinBy, kinds, password, roster } from "./testing/world";

const { makeMember, makeUser } = makers(database());

beforeEach(async () => {
  await database().delete(rateLimits);
});

test("of many parallel tries to join with a new account exactly one makes one", async () => {
  const olga = await makeMember({ role: "owner" });
  const email = address();
  const link = await invited(olga, email);
  const answers = await Promise.all(Array.from({ length: 10 }, () => joinBy(link)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await database().select().from(users).where(eq(users.email, email))).toHaveLength(1);
  expect(await roster(olga.workspace)).toHaveLength(2);
});

test("a new person makes an account for the invited address and is inside", async () => {
  const olga = await makeMember({ role: "owner" });
  const email = address();
  const link = await invited(olga, email, "viewer");
  expect(await joinBy(link)).toEqual({ ok: true, data: { slug: olga.workspace.slug, email } });
  const [user] = await database().select().from(users).where(eq(users.email, email));
  expect(user).toMatchObject({ name: "Marta Sowa", locale: "pl" });
  expect(await roster(olga.workspace)).toContainEqual(expect.objectContaining({ userId: user?.id, role: "viewer" }));
  expect(await kinds(olga.workspace)).toEqual(["member.invited", "member.joined"]);
});

test("joining cannot choose another address", async () => {
  const olga = await makeMember({ role: "owner" });
  const link = await invited(olga, address());
  const input = { ...link, name: "M", password, locale: "pl" as const, email: "other@firma.example" };
  expect(await signedOut(() => joinAction({ input }))).toMatchObject(invalid);
});

test("who has an account signs in instead", async () => {
  const olga = await makeMember({ role: "owner" });
  const marta = await makeUser({ email: address() });
  const link = await invited(olga, marta.email);
  expect(await joinBy(link)).toEqual(refused("account_exists"));
  expect(await roster(olga.workspace)).toHaveLength(1);
  expect(await loadInvitation(link.publicId, link.secret, null)).toMatchObject({ state: "open" });
});

test("a weak password makes no account and leaves the invitation open", async () => {
  const olga = await makeMember({ role: "owner" });
  const email = address();
  const link = await invited(olga, email);
  expect(await joinBy(link, { password: "password1234" })).toEqual(refused("password_common"));
  expect(await joinBy(link, { password: "short" })).toMatchObject(invalid);
  expect(await database().select().from(users).where(eq(users.email, email))).toEqual([]);
  expect(await joinBy(link)).toMatchObject({ ok: true });
});
