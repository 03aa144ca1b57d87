"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { useDraft } from "@/components/action/use-draft";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { phases } from "@/db/enums";
import { moveTaskAction, skipTaskAction } from "@/lib/tasks/actions";
import type { PhaseChoice, TaskRef } from "./task-tools";

export type Question = { kind: "skip" | "phase"; task: TaskRef };

type Props = {
  question: Question;
  phases: PhaseChoice[];
  /** Says aloud what has been done. */
  onDone: (said: string) => void;
  onClose: () => void;
};

/** Asks what a change needs to know: why a task does not apply, or which phase it goes to. */
export function TaskQuestion({ question, ...props }: Props) {
  return question.kind === "skip" ? (
    <SkipQuestion task={question.task} {...props} />
  ) : (
    <PhaseQuestion task={question.task} {...props} />
  );
}

type AskProps = Omit<Props, "question"> & { task: TaskRef };

export function SkipQuestion({ task, onDone, onClose }: Omit<AskProps, "phases">) {
  const t = useTranslations("tasks.skip");
  const words = useTranslations("ui");
  const skip = useAction(skipTaskAction);
  const draft = useDraft(`skip-task:${task.id}`);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const outcome = await skip.run({ taskId: task.id, reason: draft.text });
    if (!outcome.ok) return;
    draft.clear();
    onDone(t("done", { title: task.title }));
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t("title")} description={task.title}>
      <form method="post" onSubmit={submit} className="grid gap-4">
        <Field label={t("reason")} hint={t("hint")} error={skip.fields.reason} required>
          {(control) => (
            <TextArea
              {...control}
              maxLength={500}
              value={draft.text}
              onChange={(event) => draft.change(event.target.value)}
            />
          )}
        </Field>
        {skip.problem?.code === "invalid" ? null : <ProblemNote problem={skip.problem} />}
        <footer className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{words("cancel")}</Button>
          <Button type="submit" variant="primary" pending={skip.pending}>
            {t("confirm")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

function PhaseQuestion({ task, phases: choices, onDone, onClose }: AskProps) {
  const t = useTranslations("tasks.phase");
  const words = useTranslations("ui");
  const move = useAction(moveTaskAction);
  const [phase, setPhase] = useState(task.phase);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const outcome = await move.run({ taskId: task.id, phase, afterId: null });
    if (!outcome.ok) return;
    const name = choices.find(({ value }) => value === phase)?.label ?? "";
    onDone(t("done", { title: task.title, phase: name }));
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t("title")} description={task.title}>
      <form method="post" onSubmit={submit} className="grid gap-4">
        <Field label={t("label")}>
          {(control) => (
            <Select
              {...control}
              options={choices}
              value={phase}
              onChange={(event) => setPhase(phases.find((known) => known === event.target.value) ?? phase)}
            />
          )}
        </Field>
        <ProblemNote problem={move.problem} />
        <footer className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{words("cancel")}</Button>
          <Button type="submit" variant="primary" pending={move.pending}>
            {t("confirm")}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
