"use client";

import { useTranslations } from "next-intl";
import { FactButton } from "@/components/action/fact-button";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { FilePicker } from "@/components/files/file-picker";
import { UploadList } from "@/components/files/upload-list";
import { useUploads } from "@/components/files/use-uploads";
import { useToast } from "@/components/ui/toast";
import { proveNoticeAction } from "@/lib/notice/serving/actions";
import type { ProvenStep } from "@/lib/notice/serving/schema";
import { routes } from "@/lib/platform/routes";

type Props = {
  slug: string;
  caseId: string;
  notice: { id: string; version: number };
  step: ProvenStep;
  /** The file that proves it now. */
  file: { id: string; name: string } | null;
  /** Whether the person may put another one in its place, and take it off. */
  can: { change: boolean; remove: boolean };
};

/** The proof of one step of a letter: opened, put there straight from the device, taken off again. */
export function ProofFile({ slug, caseId, notice, step, file, can }: Props) {
  const t = useTranslations("serving.proofFiles");
  const toast = useToast();
  const given = { noticeId: notice.id, version: notice.version, step };
  const { run, problem } = useAction(proveNoticeAction);
  const attach = async (fileId: string) => {
    const outcome = await run({ ...given, fileId });
    if (outcome.ok) toast(t("attached"));
  };
  const { uploads, add, cancel, retry } = useUploads(
    routes.api.upload(slug, { case: caseId }),
    ({ fileId }) => void attach(fileId),
  );
  return (
    <div className="grid justify-items-start gap-1">
      {file ? (
        <a href={routes.api.file(slug, file.id)} className="text-accent underline underline-offset-4">
          {file.name}
        </a>
      ) : (
        <span className="text-muted">{t("none")}</span>
      )}
      {can.change ? (
        <div className="-ml-2 flex flex-wrap items-start gap-2" data-no-print>
          <FilePicker label={t(file ? "replace" : "attach", { step })} onFiles={add} single />
          {file && can.remove ? (
            <FactButton
              action={proveNoticeAction}
              given={{ ...given, fileId: null }}
              label={t("remove", { step })}
              done={t("removed")}
            />
          ) : null}
        </div>
      ) : null}
      <UploadList uploads={uploads} onCancel={cancel} onRetry={retry} />
      <ProblemNote problem={problem} />
    </div>
  );
}
