import "server-only";
import { and, eq, inArray, isNull, ne, sum } from "drizzle-orm";
import { files } from "@/db/schema/comments";
import { refuseIf } from "@/lib/platform/action/refusal";
import type { Scope, WriteScope } from "@/lib/platform/scope";
import { enqueueErasure } from "@/lib/platform/storage/erase";
import { extensionOf } from "@/lib/platform/storage/name";
import { acceptedType } from "@/lib/platform/storage/accepted";
import type { ReceivedFile } from "@/lib/platform/storage/receive";
import { type LockedFile, lockPlace, type Place } from "./queries";
import { whyNotFit, whyNotKeep } from "./rules";

export type AnnouncedFile = { name: string; sizeBytes: number };

/** Keeps room for a file whose bytes are still to come. Until they are all here it is not one that anybody sees. */
export async function reserveFile(scope: Scope, place: Place, fileId: string, announced: AnnouncedFile) {
  refuseIf(whyNotKeep(announced));
  refuseIf(whyNotFit(await countBytes(scope, place.caseId), announced.sizeBytes));
  await scope.tx.insert(files).values({
    workspaceId: scope.workspace.id,
    id: fileId,
    caseId: place.caseId,
    taskId: place.taskId,
    name: announced.name,
    contentType: acceptedType(extensionOf(announced.name)) ?? "application/octet-stream",
    sizeBytes: announced.sizeBytes,
    status: "pending",
    uploadedBy: scope.actor.userId,
    createdAt: scope.now,
  });
}

export type Upload = { fileId: string; caseId: string; taskId: string | null; forComment: boolean; file: ReceivedFile };

/** Notes that the bytes are here. A file for a comment stays hidden until the comment is sent. */
export async function keepFile(scope: WriteScope, upload: Upload) {
  const place = await lockPlace(scope, upload);
  if (!place) return null;
  const { fileId, file, forComment } = upload;
  const [kept] = await scope.tx
    .update(files)
    .set({ ...file, status: forComment ? "pending" : "ready" })
    .where(and(own(scope, [fileId]), eq(files.status, "pending")))
    .returning({ id: files.id });
  if (!kept) return null;
  if (!forComment)
    scope.record("file.uploaded", { caseId: place.caseId, taskId: place.taskId, fileId, name: file.name });
  return { fileId, name: file.name, contentType: file.contentType, sizeBytes: file.sizeBytes };
}

export const forgetFile = (scope: Scope, fileId: string) =>
  scope.tx.delete(files).where(and(own(scope, [fileId]), eq(files.status, "pending")));

/** Ties files to the comment they were uploaded for: by the same person, for the same place, all of them or none. */
export async function attachFiles(scope: WriteScope, place: Place, commentId: string, fileIds: string[]) {
  const wanted = [...new Set(fileIds)];
  if (wanted.length === 0) return;
  const tied = await scope.tx
    .update(files)
    .set({ commentId, status: "ready" })
    .where(
      and(
        own(scope, wanted),
        eq(files.caseId, place.caseId),
        place.taskId === null ? isNull(files.taskId) : eq(files.taskId, place.taskId),
        eq(files.uploadedBy, scope.actor.userId),
        eq(files.status, "pending"),
        ne(files.sha256, ""),
      ),
    )
    .returning({ id: files.id });
  refuseIf(tied.length === wanted.length ? null : "comment_file_gone");
}

/** Takes a file away; a job erases its bytes once it cannot come back any more. */
export async function deleteFile(scope: WriteScope, file: LockedFile) {
  await scope.tx
    .update(files)
    .set({ deletedAt: scope.now })
    .where(own(scope, [file.id]));
  await enqueueErasure(scope.tx, scope.workspace.id, file.id, scope.now);
  scope.record("file.deleted", factsOf(file));
}

/** Brings a deleted file back; the job that was to erase it then keeps its bytes. */
export async function restoreFile(scope: WriteScope, file: LockedFile) {
  await scope.tx
    .update(files)
    .set({ deletedAt: null })
    .where(own(scope, [file.id]));
  scope.record("file.restored", factsOf(file));
}

const factsOf = ({ id, caseId, taskId, name }: LockedFile) => ({ caseId, taskId, fileId: id, name });

async function countBytes(scope: Scope, caseId: string): Promise<number> {
  const [row] = await scope.tx
    .select({ bytes: sum(files.sizeBytes).mapWith(Number) })
    .from(files)
    .where(and(eq(files.workspaceId, scope.workspace.id), eq(files.caseId, caseId), isNull(files.deletedAt)));
  return row?.bytes ?? 0;
}

const own = (scope: Scope, fileIds: string[]) =>
  and(eq(files.workspaceId, scope.workspace.id), inArray(files.id, fileIds));
