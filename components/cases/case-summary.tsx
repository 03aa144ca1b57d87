"use client";

import { Pencil } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type SubmitEvent, useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { isStale } from "@/components/action/problem";
import { useAction } from "@/components/action/use-action";
import { useDraft } from "@/components/action/use-draft";
import { TheirVersion } from "@/components/tasks/their-version";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { updateSummaryAction } from "@/lib/cases/actions";

/** No summary is a bare line break: it is trimmed before it is kept. */
const nothingSeen = "\n";

type Props = { caseId: string; summary: string; canEdit: boolean };

/** What the case is about, in a few sentences that can be rewritten where they stand. */
export function CaseSummary({ caseId, summary, canEdit }: Props) {
  const t = useTranslations("lifecycle.summary");
  const draft = useDraft(`case:${caseId}:summary`, summary);
  const seen = useDraft(`case:${caseId}:summary:seen`, nothingSeen);
  const [asked, setAsked] = useState(false);
  if (canEdit && (asked || draft.restored)) {
    const close = () => {
      draft.clear();
      seen.clear();
      setAsked(false);
    };
    return (
      <SummaryForm
        caseId={caseId}
        draft={draft}
        seen={seen.restored ? seen.text : summary}
        onSeen={seen.change}
        onClose={close}
      />
    );
  }
  if (summary === "" && !canEdit) return null;
  return (
    <div className="flex max-w-3xl items-start gap-2 pb-4">
      {summary ? <p className="min-w-0 flex-1 text-pretty break-words whitespace-pre-line">{summary}</p> : null}
      {canEdit ? (
        <Button variant="quiet" size="sm" icon={<Pencil />} onClick={() => setAsked(true)}>
          {summary ? t("change") : t("write")}
        </Button>
      ) : null}
    </div>
  );
}

type FormProps = {
  caseId: string;
  draft: ReturnType<typeof useDraft>;
  /** The text the person began from. */
  seen: string;
  onSeen: (text: string) => void;
  onClose: () => void;
};

function SummaryForm({ caseId, draft, seen, onSeen, onClose }: FormProps) {
  const t = useTranslations("lifecycle.summary");
  const words = useTranslations("ui");
  const update = useAction(updateSummaryAction);
  const send = async (from: string) => {
    const outcome = await update.run({ caseId, seen: from, summary: draft.text });
    if (outcome.ok) onClose();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void send(seen);
  };
  const keepMine = (theirs: string) => {
    onSeen(theirs);
    void send(theirs);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) void send(seen);
  };
  const stale = isStale(update.problem) ? update.problem.detail : null;
  const theirs = String(stale?.theirs ?? "");
  return (
    <form method="post" onSubmit={submit} className="grid max-w-3xl gap-3 pb-6">
      <Field label={t("label")} hint={t("hint")} error={update.fields.summary}>
        {(control) => (
          <TextArea
            {...control}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked to edit
            autoFocus={!draft.restored}
            value={draft.text}
            maxLength={2000}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              onSeen(seen);
              draft.change(event.target.value);
            }}
          />
        )}
      </Field>
      {update.problem?.code === "invalid" ? null : <ProblemNote problem={update.problem} />}
      {stale ? (
        <TheirVersion
          title={t("label")}
          text={theirs}
          pending={update.pending}
          onKeepMine={() => keepMine(theirs)}
          onTakeTheirs={onClose}
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={update.pending}>
          {words("save")}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {words("cancel")}
        </Button>
      </div>
    </form>
  );
}
