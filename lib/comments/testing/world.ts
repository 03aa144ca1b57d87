import { and, asc, eq } from "drizzle-orm";
import { comments, mentions } from "@/db/schema/comments";
import { events, outbox } from "@/db/schema/platform";
import { tasks } from "@/db/schema/tasks";
import { type MadeMember, makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { as, signedIn } from "@/lib/platform/testing/as";
import { tryInWorkspace } from "@/lib/platform/testing/read";
import { addCommentAction } from "../actions";
import { loadDiscussion } from "../queries";

const { makeMember, makeCase, within } = makers(database());

/** Marta leads a case and talks about it; the others are of her firm, but for the stranger. */
export async function start() {
  const marta = await makeMember({ name: "Marta Zielińska" });
  const { workspace } = marta;
  const adam = await makeMember({ role: "admin", workspace });
  const olga = await makeMember({ role: "owner", workspace });
  const wiktor = await makeMember({ role: "viewer", workspace });
  const stranger = await makeMember({ role: "owner" });
  const clientCase = await makeCase(marta);
  const onCase = { caseId: clientCase.id, taskId: null, fileIds: [] };
  const onTask = { ...onCase, taskId: clientCase.taskId };
  const say = async (person: MadeMember, body: string, place: typeof onCase | typeof onTask = onCase) => {
    const answer = await as(person, addCommentAction, { ...place, body });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.data.commentId;
  };
  const read = (commentId: string) =>
    within(workspace, async (tx) => {
      const [row] = await tx.select().from(comments).where(eq(comments.id, commentId));
      if (!row) throw new Error("no such comment");
      return row;
    });
  const count = () =>
    within(workspace, async (tx) => {
      const [row] = await tx.select({ count: tasks.commentCount }).from(tasks).where(eq(tasks.id, clientCase.taskId));
      return row?.count;
    });
  const kinds = () =>
    within(workspace, async (tx) => {
      const rows = await tx.select({ kind: events.kind, facts: events.facts }).from(events).orderBy(asc(events.id));
      return rows.map(({ kind }) => kind);
    });
  const called = (commentId: string) =>
    within(workspace, async (tx) => {
      const rows = await tx
        .select({ userId: mentions.userId })
        .from(mentions)
        .where(and(eq(mentions.workspaceId, workspace.id), eq(mentions.commentId, commentId)));
      return rows.map(({ userId }) => userId).toSorted();
    });
  const mails = () =>
    within(workspace, (tx) =>
      tx.select({ payload: outbox.payload }).from(outbox).where(eq(outbox.workspaceId, workspace.id)),
    );
  const view = (person: MadeMember, place: { caseId: string; taskId: string | null; all?: boolean } = onCase) =>
    signedIn(person, () => tryInWorkspace(workspace.slug, (scope) => loadDiscussion(scope, place)));
  return {
    marta,
    adam,
    olga,
    wiktor,
    stranger,
    clientCase,
    onCase,
    onTask,
    say,
    read,
    count,
    kinds,
    called,
    mails,
    view,
  };
}

export const gone = newId();
