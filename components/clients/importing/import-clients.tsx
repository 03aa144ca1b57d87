"use client";

import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useId, useRef, useState, useTransition } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import type { Problem } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { Spinner } from "@/components/ui/spinner";
import type { ImportResult } from "@/lib/clients/import/commands";
import type { ImportPreview } from "@/lib/clients/import/queries";
import { routes } from "@/lib/platform/routes";
import { ImportLook } from "./import-look";
import { sendFile } from "./send-file";

type Looked = { file: File; preview: ImportPreview; key: string };
type Stage = { at: "start" } | ({ at: "looked" } & Looked) | { at: "done"; result: ImportResult };

/** Choose a file, see what would happen, let it happen. */
export function ImportClients({ slug }: { slug: string }) {
  const t = useTranslations("clients.importing");
  const router = useRouter();
  const [stage, setStage] = useState<Stage>({ at: "start" });
  const [busy, setBusy] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, startTransition] = useTransition();

  const look = (file: File) =>
    startTransition(async () => {
      setProblem(null);
      setStage({ at: "start" });
      setBusy(t("reading", { name: file.name }));
      const key = crypto.randomUUID();
      const answer = await sendFile<ImportPreview>(routes.api.importClients(slug), file, key);
      if (answer.ok) setStage({ at: "looked", file, preview: answer.data, key });
      else setProblem(answer.error);
    });
  const apply = ({ file, preview, key }: Looked) =>
    startTransition(async () => {
      setProblem(null);
      setBusy(t("adding", preview.counts));
      const address = routes.api.importClients(slug, { apply: preview.sha256 });
      const answer = await sendFile<ImportResult>(address, file, key);
      if (!answer.ok) return setProblem(answer.error);
      setStage({ at: "done", result: answer.data });
      router.refresh();
    });

  return (
    <div className="grid gap-5">
      {stage.at === "done" ? (
        <Note
          tone="done"
          action={
            <LinkButton variant="primary" href={routes.clients(slug)}>
              {t("toClients")}
            </LinkButton>
          }
        >
          {t("done", stage.result)}
        </Note>
      ) : null}
      <ChooseFile again={stage.at !== "start" || problem !== null} disabled={pending} onChoose={look} />
      <div aria-live="polite" className="empty:hidden">
        {pending ? (
          <p className="flex items-center gap-2 text-soft">
            <Spinner /> {busy}
          </p>
        ) : null}
      </div>
      <ProblemNote problem={problem} />
      <BrokenLine problem={problem} />
      {stage.at === "looked" ? (
        <ImportLook
          name={stage.file.name}
          preview={stage.preview}
          action={
            <Button
              variant="primary"
              pending={pending}
              disabledReason={stage.preview.counts.clients + stage.preview.counts.contacts === 0 ? t("nothing") : null}
              onClick={() => apply(stage)}
            >
              {t("apply")}
            </Button>
          }
        />
      ) : null}
    </div>
  );
}

type ChooseProps = { again: boolean; disabled: boolean; onChoose: (file: File) => void };

function ChooseFile({ again, disabled, onChoose }: ChooseProps) {
  const t = useTranslations("clients.importing");
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="grid justify-items-start gap-1">
      <input
        ref={input}
        id={id}
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
        aria-label={t("choose")}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file, corrected, can be chosen again only if the field forgets it.
          event.target.value = "";
          if (file) onChoose(file);
        }}
      />
      <Button
        variant={again ? "secondary" : "primary"}
        icon={<FileUp />}
        pending={disabled}
        aria-describedby={`${id}-hint`}
        onClick={() => input.current?.click()}
      >
        {again ? t("another") : t("choose")}
      </Button>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {t("chooseHint")}
      </p>
    </div>
  );
}

function BrokenLine({ problem }: { problem: Problem | null }) {
  const t = useTranslations("clients.importing");
  const line = problem?.code === "refused" ? problem.detail?.line : undefined;
  return typeof line === "number" ? <p className="text-soft">{t("brokenLine", { line })}</p> : null;
}
