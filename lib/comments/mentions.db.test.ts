import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { users } from "@/db/schema/accounts";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { notFound } from "@/lib/platform/testing/answers";
import { as } from "@/lib/platform/testing/as";
import { seeMentionsAction } from "./actions";
import { gone, start } from "./testing/world";

const { makeMember } = makers(database());

test("a mention is noted, waits for its reader and goes out as one mail", async () => {
  const { marta, adam, olga, say, called, mails, view } = await start();
  const body = `@[${adam.userId}] and @[${olga.userId}], please look`;
  const commentId = await say(marta, body);
  await say(marta, `@[${adam.userId}] again`);
  expect(await called(commentId)).toEqual([adam.userId, olga.userId].toSorted());
  expect((await view(adam))?.unseen).toHaveLength(2);
  expect((await view(marta))?.unseen).toEqual([]);
  const sent = await mails();
  expect(sent.map(({ payload }) => payload)).toHaveLength(2);
  const toAdam = sent.find(({ payload }) => JSON.stringify(payload.to).includes(adam.email));
  expect(toAdam?.payload.entries).toEqual([
    { by: "Marta Zielińska", text: "@Adam and @Olga, please look" },
    { by: "Marta Zielińska", text: "@Adam again" },
  ]);
});

test("nobody calls themselves, a person who left, or one of another workspace", async () => {
  const { marta, stranger, say, called, mails, view } = await start();
  const left = await makeMember({ name: "Ewa", workspace: marta.workspace, removed: true });
  const closed = await makeMember({ name: "Olaf", workspace: marta.workspace });
  await database().update(users).set({ disabledAt: new Date() }).where(eq(users.id, closed.userId));
  const whom = [marta, left, stranger, closed].map(({ userId }) => `@[${userId}]`).join(" ");
  const commentId = await say(marta, `${whom} @[${gone}]`);
  expect(await called(commentId)).toEqual([]);
  expect(await mails()).toEqual([]);
  const seen = await view(marta);
  expect(seen?.mentioned.map(({ name }) => name).toSorted()).toEqual(["Ewa", "Marta Zielińska", "Olaf"]);
  expect(seen?.people.map(({ name }) => name)).not.toContain("Ewa");
  expect(JSON.stringify(seen)).not.toContain("@example.com");
});

test("mentions are read by those they call, once", async () => {
  const { marta, adam, olga, stranger, say, view, kinds } = await start();
  const commentId = await say(marta, `@[${adam.userId}] @[${olga.userId}] hello`);
  const seen = { commentIds: [commentId] };
  expect(await as(marta, seeMentionsAction, seen)).toEqual(notFound);
  expect(await as(stranger, seeMentionsAction, seen)).toEqual(notFound);
  expect(await as(adam, seeMentionsAction, { commentIds: [] })).toMatchObject({ error: { code: "invalid" } });
  expect((await view(adam))?.unseen).toEqual([commentId]);
  expect(await as(adam, seeMentionsAction, seen)).toMatchObject({ ok: true });
  expect((await view(adam))?.unseen).toEqual([]);
  expect((await view(olga))?.unseen).toEqual([commentId]);
  expect(await as(adam, seeMentionsAction, seen)).toEqual(notFound);
  expect(await kinds()).toEqual(["comment.added", "mention.seen"]);
});

test("a viewer reads a mention too", async () => {
  const { marta, wiktor, say } = await start();
  const commentId = await say(marta, `@[${wiktor.userId}] hello`);
  expect(await as(wiktor, seeMentionsAction, { commentIds: [commentId] })).toMatchObject({ ok: true });
});
