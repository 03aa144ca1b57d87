import "@/lib/platform/testing/request";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cases } from "@/db/schema/cases";
import { caseViewers } from "@/db/schema/lifecycle";
import { type MadeMember, makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { routes } from "@/lib/platform/routes";
import { as, signedIn } from "@/lib/platform/testing/as";
import {
  cancelConversationAction,
  inviteToTalkAction,
  missConversationAction,
  reopenConversationAction,
} from "./actions";
import { downloadTalk } from "./route";
import { makePlanned, readTalks } from "./testing/world";

const { within, makeMember } = makers(database());

test("talks of another workspace are not there", async () => {
  const { workspace, conversationId, contactId } = await makePlanned();
  const stranger = await makeMember();
  const there = { code: "not_found" };
  const run = async (work: Promise<{ ok: boolean }>) => expect(await work).toMatchObject({ error: there });
  await run(as(stranger, cancelConversationAction, { conversationId, version: 1 }));
  await run(as(stranger, reopenConversationAction, { conversationId, version: 1 }));
  await run(as(stranger, missConversationAction, { conversationId, version: 1, outcome: "declined", notes: "" }));
  await run(as(stranger, inviteToTalkAction, { conversationId, contactIds: [contactId] }));
  await run(as(stranger, cancelConversationAction, { conversationId, version: 1 }, { workspace: workspace.slug }));
  expect((await readTalks(workspace)).kinds).toEqual(["conversation.planned"]);
});

test("a quiet case hides its talks from those it does not name, and their files for a calendar", async () => {
  const { marta, workspace, caseId, conversationId } = await makePlanned();
  const filip = await makeMember({ workspace });
  const adam = await makeMember({ workspace, role: "admin" });
  const download = (who: MadeMember) => {
    const address = new URL(routes.api.talkCalendar(workspace.slug, conversationId), env.APP_URL);
    const params = Promise.resolve({ workspace: workspace.slug, conversationId });
    return signedIn(who, () => downloadTalk(new Request(address), { params }));
  };
  expect((await download(filip)).status).toBe(200);
  await within(workspace, async (tx) => {
    await tx
      .update(cases)
      .set({ quiet: true })
      .where(and(eq(cases.workspaceId, workspace.id), eq(cases.id, caseId)));
    await tx
      .insert(caseViewers)
      .values({ workspaceId: workspace.id, caseId, userId: marta.userId, addedBy: marta.userId });
  });
  const away = await as(filip, cancelConversationAction, { conversationId, version: 1 });
  expect(away).toMatchObject({ error: { code: "not_found" } });
  expect((await download(marta)).status).toBe(200);
  for (const who of [filip, adam]) expect((await download(who)).status).toBe(404);
});
