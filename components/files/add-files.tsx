"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { routes } from "@/lib/platform/routes";
import { DropZone } from "./drop-zone";
import { FilePicker } from "./file-picker";
import { UploadList } from "./upload-list";
import { useUploads } from "./use-uploads";

type Props = { slug: string; caseId: string; taskId: string | null; children: ReactNode };

/** A list of files that takes in more: by a button, or dropped on it. */
export function AddFiles({ slug, caseId, taskId, children }: Props) {
  const t = useTranslations("files.upload");
  const router = useRouter();
  const address = routes.api.upload(slug, { case: caseId, task: taskId ?? undefined });
  const { uploads, add, cancel, retry } = useUploads(address, () => router.refresh());
  return (
    <DropZone words={t("drop")} onFiles={add}>
      <div className="grid gap-2">
        {children}
        <UploadList uploads={uploads} onCancel={cancel} onRetry={retry} />
        <span className="-ml-2">
          <FilePicker label={t("add")} onFiles={add} />
        </span>
      </div>
    </DropZone>
  );
}
