import type { Refusal } from "@/lib/platform/action/refusal";
import { acceptedType, largestFileBytes } from "@/lib/platform/storage/accepted";
import { extensionOf, normalFileName } from "@/lib/platform/storage/name";

/** What the files of one case may weigh together. */
export const mostCaseBytes = 500 * 1024 * 1024;

/** Why a file cannot be kept, as far as it can be said before its bytes are seen. */
export function whyNotKeep(file: { name: string; sizeBytes: number }): Refusal | null {
  const name = normalFileName(file.name);
  if (name === null) return "file_name_invalid";
  if (acceptedType(extensionOf(name)) === null) return "file_type_refused";
  if (!Number.isSafeInteger(file.sizeBytes) || file.sizeBytes < 0) return "file_length_differs";
  if (file.sizeBytes === 0) return "file_empty";
  return file.sizeBytes > largestFileBytes ? "file_too_large" : null;
}

/** Why a case cannot take in one more file. In: what its files weigh already. */
export const whyNotFit = (usedBytes: number, sizeBytes: number): Refusal | null =>
  usedBytes + sizeBytes > mostCaseBytes ? "file_case_full" : null;
