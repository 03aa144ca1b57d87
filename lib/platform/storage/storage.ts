import "server-only";
import { env } from "@/lib/platform/env";
import { folderStorage } from "./folder";
import { s3Storage } from "./s3";

export type StoredAs = { sizeBytes: number; contentType: string };

/** Where the bytes of files are kept. */
export interface Storage {
  /** Stores all of it or nothing: when the source fails, so does this, and no file is left under the key. */
  put(key: string, source: AsyncIterable<Uint8Array>, as: StoredAs): Promise<void>;
  /** Fails when there is no such file, before the first byte. */
  get(key: string): Promise<ReadableStream<Uint8Array>>;
  /** Deleting what is not there is fine. */
  delete(key: string): Promise<void>;
}

let chosen: Storage | undefined;

/** The storage of this installation: S3 when it is configured, else a folder. */
export function storage(): Storage {
  chosen ??= env.S3 ? s3Storage(env.S3) : folderStorage(env.FILES_DIR);
  return chosen;
}
