import { v7 } from "uuid";
import { comments, files, mentions } from "@/db/schema/comments";
import { events } from "@/db/schema/platform";
import { tasks } from "@/db/schema/tasks";
import type { KeptTask } from "@/lib/replanning/schema";
import { type Ground } from "./ground";

/** Tasks, comments and files of a case. */
export async function makeTasks({ tx, ws, author }: Ground, known: { case: string }) {
  const id = {
    task: v7(),
    datedTask: v7(),
    other: v7(),
    done: v7(),
    deleted: v7(),
    talkTask: v7(),
    comment: v7(),
    resolved: v7(),
    deletedComment: v7(),
    file: v7(),
    deletedFile: v7(),
  };
  const task = (taskId: string, more: Partial<typeof tasks.$inferInsert> = {}) => ({
    ...ws,
    id: taskId,
    caseId: known.case,
    phase: "analysis" as const,
    position: `a0${taskId.slice(-3)}1`,
    title: "A task",
    ownerId: author,
    ...more,
  });
  const comment = (commentId: string, more: Partial<typeof comments.$inferInsert> = {}) => ({
    ...ws,
    id: commentId,
    caseId: known.case,
    authorId: author,
    body: "A comment",
    ...more,
  });
  const file = (fileId: string, deletedAt: Date | null) => ({
    ...ws,
    id: fileId,
    caseId: known.case,
    name: "a.txt",
    contentType: "text/plain",
    sizeBytes: 1,
    status: "ready" as const,
    uploadedBy: author,
    deletedAt,
  });
  await tx
    .insert(tasks)
    .values([
      task(id.task),
      task(id.datedTask, { dueOn: "2026-11-02" }),
      task(id.other),
      task(id.talkTask),
      task(id.done, { status: "done", finishedAt: new Date(), finishedBy: author }),
      task(id.deleted, { deletedAt: new Date() }),
    ]);
  const became = { status: "open" as const, dueOn: "2026-11-02" };
  const kept: KeptTask[] = [{ id: id.datedTask, dueOn: "2026-10-30", duePinned: true, freed: [], became }];
  await tx.insert(events).values({
    ...ws,
    id: v7(),
    caseId: known.case,
    actorKind: "member",
    actorId: author,
    kind: "case.replanned",
    facts: { count: kept.length, kept: JSON.stringify(kept) },
    at: new Date(),
  });
  await tx
    .insert(comments)
    .values([
      comment(id.comment),
      comment(id.resolved, { resolvedAt: new Date(), resolvedBy: author }),
      comment(id.deletedComment, { deletedAt: new Date(), deletedBy: author }),
    ]);
  await tx.insert(mentions).values({ ...ws, commentId: id.comment, userId: author });
  await tx.insert(files).values([file(id.file, null), file(id.deletedFile, new Date())]);
  return id;
}
