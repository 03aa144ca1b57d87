import "server-only";
import { env } from "@/lib/platform/env";
import { folderStorage } from "./folder";
import { s3Storage } from "./s3";
import type { Storage } from "./store";

let chosen: Storage | undefined;

/** The storage of this installation: S3 when it is configured, else a folder. */
export function storage(): Storage {
  chosen ??= env.S3 ? s3Storage(env.S3) : folderStorage(env.FILES_DIR);
  return chosen;
}
