import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { users } from "@/db/schema/accounts";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { signedIn } from "@/lib/platform/testing/as";
import { as } from "@/lib/platform/testing/as";
import { completeTaskAction } from "@/lib/tasks/actions";
import { holdConversationAction, inviteToTalkAction, makeTasksAction, unmakeTasksAction } from "./actions";
import { downloadTalk } from "./route";
import { inDays, makePlanned, moveTo, noted, readTalks, refusedFor } from "./testing/world";

const { makeMember } = makers(database());

async function makeHeld() {
  const planned = await makePlanned({ date: inDays(-1) });
  const { marta, conversationId } = planned;
  const held = { form: "call" as const, date: inDays(-1), time: "10:05", ...noted };
  await as(marta, holdConversationAction, { conversationId, version: 1, ...held });
  return planned;
}

const lines = (ownerId: string) => [
  { line: "Marta sends the list of bookings", title: "Send the list of bookings", ownerId, dueOn: inDays(3) },
  { line: "Klara names one person", title: "Ask Klara whom she named", ownerId: null, dueOn: null },
];

describe("what was agreed", () => {
  test("becomes tasks with their owners and days, linked to the talk, and comes back as one", async () => {
    const { marta, workspace, conversationId } = await makeHeld();
    const made = await as(marta, makeTasksAction, { conversationId, tasks: lines(marta.userId) });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const after = await readTalks(workspace);
    expect(after.tasks).toMatchObject([
      {
        title: "Send the list of bookings",
        ownerId: marta.userId,
        dueOn: inDays(3),
        duePinned: true,
        phase: "consultation",
      },
      { title: "Ask Klara whom she named", ownerId: null, dueOn: null },
    ]);
    expect(after.links.map(({ taskId, line }) => [taskId, line])).toEqual(
      made.data.taskIds.map((taskId, index) => [taskId, lines("")[index]?.line]),
    );
    expect(after.kinds.slice(2)).toEqual([
      "task.added",
      "task.due_changed",
      "task.assigned",
      "task.added",
      "conversation.tasks_made",
    ]);
    const { taskIds } = made.data;
    expect(await as(marta, unmakeTasksAction, { conversationId, taskIds })).toMatchObject({ ok: true });
    const undone = await readTalks(workspace);
    expect(undone.tasks.every(({ deletedAt }) => deletedAt !== null)).toBe(true);
    expect(undone.kinds.at(-1)).toBe("conversation.tasks_unmade");
  });

  test("makes no task when one of them cannot be given", async () => {
    const { marta, workspace, conversationId } = await makeHeld();
    const wiktor = await makeMember({ role: "viewer", workspace });
    const tasks = [...lines(marta.userId), { line: "x", title: "x", ownerId: wiktor.userId, dueOn: null }];
    expect(await as(marta, makeTasksAction, { conversationId, tasks })).toEqual(refusedFor("member_cannot_work"));
    const { tasks: made, links } = await readTalks(workspace);
    expect([made, links]).toEqual([[], []]);
  });

  test.each([
    ["no lines", []],
    ["a line without a title", [{ line: "x", title: " ", ownerId: null, dueOn: null }]],
  ])("is invalid with %s", async (_what, tasks) => {
    const { marta, conversationId } = await makeHeld();
    expect(await as(marta, makeTasksAction, { conversationId, tasks })).toMatchObject({ error: { code: "invalid" } });
  });

  test("belongs to a talk that took place, of a case that goes on, and to those who work on it", async () => {
    const { marta, workspace, caseId, conversationId } = await makeHeld();
    const input = { conversationId, tasks: lines(marta.userId) };
    const planned = await makePlanned({}, { lead: marta });
    expect(
      await as(marta, makeTasksAction, { conversationId: planned.conversationId, tasks: lines(marta.userId) }),
    ).toEqual(refusedFor("conversation_not_held"));
    expect(await as(await makeMember({ role: "viewer", workspace }), makeTasksAction, input)).toMatchObject({
      error: { code: "forbidden" },
    });
    expect(await as(await makeMember(), makeTasksAction, input)).toMatchObject({ error: { code: "not_found" } });
    await moveTo(workspace, caseId, "cancelled");
    expect(await as(marta, makeTasksAction, input)).toEqual(refusedFor("case_cancelled"));
    expect((await readTalks(workspace)).tasks).toEqual([]);
  });

  test("is undone only with tasks of this talk, finished ones too", async () => {
    const { marta, workspace, conversationId } = await makeHeld();
    const made = await as(marta, makeTasksAction, { conversationId, tasks: lines(marta.userId) });
    const taskIds = made.ok ? made.data.taskIds : [];
    const [first = ""] = taskIds;
    await as(marta, completeTaskAction, { taskId: first });
    const other = await makePlanned({}, { lead: marta });
    const wrong = { conversationId: other.conversationId, taskIds };
    expect(await as(marta, unmakeTasksAction, wrong)).toMatchObject({ error: { code: "not_found" } });
    expect((await readTalks(workspace)).tasks.every(({ deletedAt }) => deletedAt === null)).toBe(true);
    expect(await as(marta, unmakeTasksAction, { conversationId, taskIds })).toMatchObject({ ok: true });
  });
});

describe("the calendar file", () => {
  const download = (who: { userId: string }, workspace: { slug: string }, conversationId: string) =>
    signedIn(who, () =>
      downloadTalk(new Request("http://localhost/x"), {
        params: Promise.resolve({ workspace: workspace.slug, conversationId }),
      }),
    );

  test("is there for everybody of the workspace, and for nobody else", async () => {
    const { marta, workspace, conversationId } = await makePlanned();
    const response = await download(marta, workspace, conversationId);
    expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(response.headers.get("content-disposition")).toContain("consultation.ics");
    const text = await response.text();
    expect(text).toContain("METHOD:PUBLISH\r\n");
    expect(text).toContain(`UID:${conversationId}\r\n`);
    const wiktor = await makeMember({ role: "viewer", workspace });
    expect((await download(wiktor, workspace, conversationId)).status).toBe(200);
    const stranger = await makeMember();
    expect((await download(stranger, workspace, conversationId)).status).toBe(404);
    expect((await download(stranger, stranger.workspace, conversationId)).status).toBe(404);
    expect((await download(marta, workspace, "none")).status).toBe(404);
  });

  test("of somebody whose account is deleted names nobody who could be written to, and who writes signs", async () => {
    const { marta, workspace, conversationId, contactId } = await makePlanned();
    const olga = await makeMember({ role: "owner", workspace });
    expect(await (await download(olga, workspace, conversationId)).text()).toContain("ORGANIZER");
    const erased = { name: "", email: `${marta.userId}@erased.invalid` };
    await database().update(users).set(erased).where(eq(users.id, marta.userId));
    expect(await (await download(olga, workspace, conversationId)).text()).not.toMatch(/ORGANIZER|erased/);
    await as(olga, inviteToTalkAction, { conversationId, contactIds: [contactId] });
    const [mail] = (await readTalks(workspace)).mails;
    expect(mail).toMatchObject({ replyTo: { name: olga.name, address: olga.email } });
    expect(JSON.stringify(mail)).not.toMatch(/erased|Former person/);
    expect(mail).toMatchObject({ calendar: { content: expect.stringContaining(olga.email) } });
  });
});
