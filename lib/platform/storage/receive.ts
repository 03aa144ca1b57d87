import "server-only";
import { createHash, type Hash } from "node:crypto";
import { acceptedType, isText, largestFileBytes } from "./accepted";
import { headBytes, isPlainBytes, isWhatItSays } from "./inspect";
import { extensionOf, normalFileName } from "./name";
import { storage } from "./storage";
import type { Storage } from "./store";

export type FileRefusal =
  | "file_empty"
  | "file_too_large"
  | "file_length_differs"
  | "file_type_refused"
  | "file_name_invalid";

export type DeclaredFile = { name: string; sizeBytes: number; contentType: string };
export type ReceivedFile = { name: string; sizeBytes: number; contentType: string; sha256: string };
export type Reception = { ok: true; file: ReceivedFile } | { ok: false; reason: FileRefusal };

/**
 * Takes a file in: looks at its beginning, counts and hashes it on the way, and stores it under the key.
 * In: the body of a request and what it was announced as. Out: the facts of the stored file, or why nothing was stored.
 * The content type is decided by the extension and the bytes; what the browser calls it is not believed.
 */
export async function receiveFile(
  source: ReadableStream<Uint8Array>,
  declared: DeclaredFile,
  key: string,
  into: Storage = storage(),
): Promise<Reception> {
  const name = normalFileName(declared.name);
  const extension = extensionOf(name ?? "");
  const contentType = acceptedType(extension);
  const refused = whyNotReceive(name, contentType, declared.sizeBytes);
  if (refused || name === null || contentType === null) {
    await source.cancel();
    return { ok: false, reason: refused ?? "file_type_refused" };
  }
  const intake: Intake = {
    extension,
    declaredBytes: declared.sizeBytes,
    sizeBytes: 0,
    hash: createHash("sha256"),
    refusal: null,
  };
  try {
    await into.put(key, checked(source, intake), { sizeBytes: declared.sizeBytes, contentType });
  } catch (error) {
    if (intake.refusal === null) throw error;
    return { ok: false, reason: intake.refusal };
  }
  return { ok: true, file: { name, contentType, sizeBytes: intake.sizeBytes, sha256: intake.hash.digest("hex") } };
}

type Intake = {
  extension: string;
  declaredBytes: number;
  sizeBytes: number;
  hash: Hash;
  /** Why the file was refused, told to the caller past whatever the storage makes of the interruption. */
  refusal: FileRefusal | null;
};

/** What can be said before the first byte. */
function whyNotReceive(name: string | null, contentType: string | null, sizeBytes: number): FileRefusal | null {
  if (name === null) return "file_name_invalid";
  if (contentType === null) return "file_type_refused";
  if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) return "file_length_differs";
  if (sizeBytes === 0) return "file_empty";
  return sizeBytes > largestFileBytes ? "file_too_large" : null;
}

/** Lets bytes through as fast as the storage takes them. The head is held back until it has been looked at. */
async function* checked(source: ReadableStream<Uint8Array>, intake: Intake): AsyncGenerator<Uint8Array> {
  let head: Uint8Array[] | null = [];
  for await (const chunk of arriving(source, intake)) {
    count(chunk, intake);
    if (head === null) {
      yield chunk;
      continue;
    }
    head.push(chunk);
    if (intake.sizeBytes < headBytes) continue;
    yield await inspected(head, intake);
    head = null;
  }
  if (intake.sizeBytes === 0) refuse(intake, "file_empty");
  if (intake.sizeBytes !== intake.declaredBytes) refuse(intake, "file_length_differs");
  if (head !== null) yield await inspected(head, intake);
}

/** A sender that goes away has sent less than it announced. */
async function* arriving(source: ReadableStream<Uint8Array>, intake: Intake): AsyncGenerator<Uint8Array> {
  try {
    yield* source;
  } catch (error) {
    intake.refusal = "file_length_differs";
    throw error;
  }
}

function count(chunk: Uint8Array, intake: Intake) {
  intake.sizeBytes += chunk.length;
  if (intake.sizeBytes > intake.declaredBytes) refuse(intake, "file_length_differs");
  if (isText(intake.extension) && !isPlainBytes(chunk)) refuse(intake, "file_type_refused");
  intake.hash.update(chunk);
}

async function inspected(chunks: Uint8Array[], intake: Intake): Promise<Uint8Array> {
  const head = Buffer.concat(chunks);
  if (!(await isWhatItSays(intake.extension, head.subarray(0, headBytes)))) refuse(intake, "file_type_refused");
  return head;
}

function refuse(intake: Intake, reason: FileRefusal): never {
  intake.refusal = reason;
  throw new Error(reason);
}
