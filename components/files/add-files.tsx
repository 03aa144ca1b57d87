"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type ReactNode, useState, useTransition } from "react";
import { FileChip } from "@/components/ui/file-chip";
import { routes } from "@/lib/platform/routes";
import { DropZone } from "./drop-zone";
import { FilePicker } from "./file-picker";
import type { SentFile } from "./send-file";
import { UploadList } from "./upload-list";
import { useUploads } from "./use-uploads";

type Props = { slug: string; caseId: string; taskId: string | null; children: ReactNode };

/** A list of files that takes in more: by a button, or dropped on it. */
export function AddFiles({ slug, caseId, taskId, children }: Props) {
  const t = useTranslations("files.upload");
  const router = useRouter();
  const address = routes.api.upload(slug, { case: caseId, task: taskId ?? undefined });
  const [refreshing, refresh] = useTransition();
  // A file that has arrived is not in the list yet: it stays in sight until the refreshed page brings it.
  const [arrived, setArrived] = useState<SentFile[]>([]);
  const { uploads, add, cancel, retry } = useUploads(address, (file) => {
    setArrived(refreshing ? [...arrived, file] : [file]);
    refresh(() => router.refresh());
  });
  return (
    <DropZone words={t("drop")} onFiles={add}>
      <div className="grid gap-2">
        {children}
        {refreshing ? (
          <ul className="flex flex-wrap gap-1.5">
            {arrived.map(({ fileId, name }) => (
              <li key={fileId} className="max-w-full">
                <FileChip name={name} />
              </li>
            ))}
          </ul>
        ) : null}
        <UploadList uploads={uploads} onCancel={cancel} onRetry={retry} />
        <span className="-ml-2">
          <FilePicker label={t("add")} onFiles={add} />
        </span>
      </div>
    </DropZone>
  );
}
