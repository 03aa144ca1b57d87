import "server-only";
import { inWorkspace } from "@/db/tenant";
import { NotFound, Refused, refuseIf } from "@/lib/platform/action/refusal";
import { type Admitted, TooLarge } from "@/lib/platform/action/workspace-route";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { dateIn, type Scope } from "@/lib/platform/scope";
import { fileKey } from "@/lib/platform/storage/key";
import { receiveFile } from "@/lib/platform/storage/receive";
import { storage } from "@/lib/platform/storage/storage";
import { type AnnouncedFile, forgetFile, reserveFile, type Upload } from "../commands";
import { lockPlace } from "../queries";
import { whyNotKeep } from "../rules";
import { uploadQuery } from "../schema";

/** Takes in the bytes of a file for a place of a workspace. Whatever goes wrong, neither row nor bytes are left. */
export const receiveUpload = (request: Request, admitted: Admitted): Promise<Upload> =>
  inTurn(() => takeIn(request, admitted));

const mostAtOnce = 4;
let receiving = 0;

/** A few uploads at a time: each holds memory and a disk busy. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  refuseIf(receiving < mostAtOnce ? null : "upload_busy");
  receiving += 1;
  try {
    return await work();
  } finally {
    receiving -= 1;
  }
}

async function takeIn(request: Request, admitted: Admitted): Promise<Upload> {
  const to = placeIn(request);
  const announced = announcedIn(request);
  const fileId = newId();
  await within(admitted, async (scope) => {
    const place = await lockPlace(scope, to);
    if (!place) throw new NotFound();
    await reserveFile(scope, place, fileId, announced);
  });
  const key = fileKey(admitted.workspace.id, fileId);
  try {
    const reception = await receiveFile(request.body ?? new ReadableStream(), { ...announced, contentType: "" }, key);
    if (!reception.ok) throw new Refused(reception.reason);
    return { fileId, ...to, file: reception.file };
  } catch (fault) {
    await within(admitted, (scope) => forgetFile(scope, fileId));
    await storage().delete(key);
    throw fault;
  }
}

function placeIn(request: Request): { caseId: string; taskId: string | null; forComment: boolean } {
  const asked = new URL(request.url).searchParams;
  const query = uploadQuery.safeParse({ case: asked.get("case"), task: asked.get("task"), for: asked.get("for") });
  if (!query.success) throw new NotFound();
  return { caseId: query.data.case, taskId: query.data.task, forComment: query.data.for === "comment" };
}

function announcedIn(request: Request): AnnouncedFile {
  const announced = {
    name: decoded(request.headers.get("x-file-name") ?? ""),
    sizeBytes: Number(request.headers.get("content-length") ?? Number.NaN),
  };
  const reason = whyNotKeep(announced);
  if (reason === "file_too_large") throw new TooLarge(reason);
  refuseIf(reason);
  return announced;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

const within = <Result>({ workspace, actor }: Admitted, work: (scope: Scope) => Promise<Result>) =>
  inWorkspace(database(), workspace.id, (tx) => {
    const now = new Date();
    return work({ tx, workspace, actor, now, today: dateIn(now, workspace.timeZone) });
  });
