"use client";

import { RotateCw, X } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { ProblemNote } from "@/components/action/problem-note";
import { FileChip } from "@/components/ui/file-chip";
import { IconButton } from "@/components/ui/icon-button";
import type { Upload } from "./use-uploads";

type Props = { uploads: Upload[]; onCancel: (key: string) => void; onRetry: (upload: Upload) => void };

/** Files on their way, each with how far it got and a way to stop it. */
export function UploadList({ uploads, onCancel, onRetry }: Props) {
  const t = useTranslations("files.upload");
  if (uploads.length === 0) return null;
  return (
    <ul className="grid gap-1.5">
      {uploads.map((upload) => {
        const { name } = upload.file;
        const failed = upload.problem !== null;
        const percent = upload.percent;
        return (
          <li key={upload.key} className="grid justify-items-start gap-1">
            <FileChip
              name={name}
              detail={failed ? undefined : percent === null ? t("waiting") : t("uploading", { percent })}
              action={
                <>
                  {failed && upload.problem?.code !== "refused" ? (
                    <IconButton label={t("retry", { name })} icon={<RotateCw />} onClick={() => onRetry(upload)} />
                  ) : null}
                  <IconButton
                    label={failed ? t("remove", { name }) : t("cancel", { name })}
                    icon={<X />}
                    onClick={() => onCancel(upload.key)}
                  />
                </>
              }
            />
            {failed ? null : <progress className="sr-only" aria-label={name} value={percent ?? 0} max={100} />}
            <ProblemNote problem={upload.problem} />
          </li>
        );
      })}
    </ul>
  );
}
