"use client";

import { useDraft } from "@/components/action/use-draft";
import type { SentFile } from "@/components/files/send-file";
import { useUploads } from "@/components/files/use-uploads";
import type { KeptFile } from "./use-outgoing";

/** Files that were uploaded for a comment that is still being written: they survive a reload like its words. */
export function useAttachments(place: string, address: string) {
  const kept = useDraft(`${place}:files`, "[]");
  const files = readFiles(kept.text);
  const change = (next: KeptFile[]) => kept.change(JSON.stringify(next));
  const uploads = useUploads(address, ({ fileId, name, sizeBytes }: SentFile) =>
    change([...files, { id: fileId, name, sizeBytes }]),
  );
  const remove = (id: string) => change(files.filter((file) => file.id !== id));
  return { ...uploads, files, put: change, remove, clear: kept.clear };
}

/** Written by `change` alone; what cannot be read was cut off and is of no use. */
function readFiles(text: string): KeptFile[] {
  try {
    return JSON.parse(text) as KeptFile[];
  } catch {
    return [];
  }
}
