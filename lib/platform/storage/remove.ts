import "server-only";
import type { Tx } from "@/db/client";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import { type Handler, Hopeless } from "@/lib/platform/jobs/job";
import { fileKey } from "./key";
import type { Storage } from "./store";

export const removalKind = "file.remove";

/** Deletes the bytes of a file after the commit of the transaction that deletes its row. */
export const enqueueFileRemoval = (tx: Tx, workspaceId: string, fileId: string) =>
  enqueue(tx, {
    workspaceId,
    kind: removalKind,
    payload: { key: fileKey(workspaceId, fileId) },
    dedupe: `${removalKind}:${fileId}`,
  });

export const removalHandler =
  (storage: Storage): Handler =>
  async ({ payload }) => {
    if (typeof payload.key !== "string") throw new Hopeless("a removal without a key");
    await storage.delete(payload.key);
  };
