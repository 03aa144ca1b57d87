"use client";

import { FileUp } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useId, useRef, useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import type { Problem } from "@/components/action/problem";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { Spinner } from "@/components/ui/spinner";
import type { ImportResult } from "@/lib/clients/import/commands";
import type { ArchivedChoice } from "@/lib/clients/import/plan";
import type { ImportPreview } from "@/lib/clients/import/queries";
import { routes } from "@/lib/platform/routes";
import { ImportLook } from "./import-look";
import { sendFile } from "./send-file";

type Looked = { file: File; archived: ArchivedChoice; preview: ImportPreview; key: string };
type Stage = { at: "start" } | ({ at: "looked" } & Looked) | { at: "done"; result: ImportResult };

/** Choose a file, see what would happen, let it happen. */
export function ImportClients({ slug }: { slug: string }) {
  const t = useTranslations("clients.importing");
  const router = useRouter();
  const [stage, setStage] = useState<Stage>({ at: "start" });
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  /** Of two looks only the later one is shown. */
  const latest = useRef("");

  const send = async <Data,>(words: string, address: string, file: File, key: string) => {
    setProblem(null);
    setBusy(words);
    const answer = await sendFile<Data>(address, file, key);
    setBusy(null);
    if (answer.ok) return answer.data;
    setProblem(answer.error);
    return null;
  };
  const look = async (file: File, archived: ArchivedChoice) => {
    const key = crypto.randomUUID();
    const address = routes.api.importClients(slug, { archived });
    latest.current = key;
    const preview = await send<ImportPreview>(t("reading", { name: file.name }), address, file, key);
    if (latest.current !== key) return;
    setStage(preview ? { at: "looked", file, archived, preview, key } : { at: "start" });
  };
  const choose = (file: File) => {
    setStage({ at: "start" });
    void look(file, "keep");
  };
  const apply = async ({ file, archived, preview, key }: Looked) => {
    const address = routes.api.importClients(slug, { apply: preview.sha256, archived });
    const result = await send<ImportResult>(t("adding", preview.counts), address, file, key);
    if (!result) return;
    setStage({ at: "done", result });
    router.refresh();
  };

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
      <ChooseFile again={stage.at !== "start" || problem !== null} pending={busy !== null} onChoose={choose} />
      <div aria-live="polite" className="empty:hidden">
        {busy ? (
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
          archived={stage.archived}
          onArchived={(archived) => void look(stage.file, archived)}
          action={
            <Button
              variant="primary"
              pending={busy !== null}
              disabledReason={addsNothing(stage.preview) ? t("nothing") : null}
              onClick={() => void apply(stage)}
            >
              {t("apply")}
            </Button>
          }
        />
      ) : null}
    </div>
  );
}

const addsNothing = ({ counts }: ImportPreview) => counts.clients + counts.contacts + counts.restored === 0;

type ChooseProps = { again: boolean; pending: boolean; onChoose: (file: File) => void };

function ChooseFile({ again, pending, onChoose }: ChooseProps) {
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
        disabled={pending}
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
        pending={pending}
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
