import { z } from "zod";
import { manyLines } from "@/lib/platform/text";
import { seenVersion } from "@/lib/platform/version";
import { lengthOf, longestComment, mostAttachments } from "./rules";

const commentId = z.uuid();

/** Mentions are longer as stored than as typed: the limit is on what people see. */
const body = z
  .string()
  .max(longestComment * 4)
  .transform(manyLines)
  .pipe(z.string().refine((text) => lengthOf(text) <= longestComment));

export const addCommentInput = z
  .object({
    caseId: z.uuid(),
    /** Null for the discussion of the case itself. */
    taskId: z.uuid().nullable(),
    body,
    fileIds: z.array(z.uuid()).max(mostAttachments),
  })
  .refine(({ body: text, fileIds }) => text !== "" || fileIds.length > 0, { path: ["body"] });

export const editCommentInput = z.object({ commentId, version: seenVersion, body: body.pipe(z.string().min(1)) });

export const commentIdInput = z.object({ commentId });

export const seeMentionsInput = z.object({ commentIds: z.array(z.uuid()).min(1).max(100) });
