"use client";

import { Plus } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { type SubmitEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { useDraft } from "@/components/action/use-draft";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { Phase } from "@/db/enums";
import { addTaskAction } from "@/lib/tasks/actions";

type Props = {
  caseId: string;
  phase: Phase;
  phaseName: string;
  /** Given for a subtask. */
  parentId?: string;
};

/** Adds tasks one after another; what is being typed survives a reload. */
export function AddTask({ caseId, phase, phaseName, parentId }: Props) {
  const t = useTranslations("tasks.add");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const draft = useDraft(`add-task:${caseId}:${parentId ?? phase}`);
  const add = useAction(addTaskAction);

  if (!open && draft.text === "") {
    return (
      <span className="inline-flex pl-5 text-muted">
        <Button variant="quiet" size="sm" icon={<Plus />} onClick={() => setOpen(true)}>
          {parentId ? t("subtask") : t("task")}
        </Button>
      </span>
    );
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const title = draft.text;
    const outcome = await add.run({ caseId, phase, title, ...(parentId ? { parentId } : {}) });
    if (!outcome.ok) return;
    draft.clear();
    field.current?.focus();
  };
  const close = () => {
    draft.clear();
    add.clear();
    setOpen(false);
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  };
  return (
    <form method="post" onSubmit={submit} className="grid gap-2 py-2 pl-7">
      <label htmlFor={id} className="sr-only">
        {parentId ? t("subtaskLabel") : t("label", { phase: phaseName })}
      </label>
      <div className="flex flex-wrap gap-2">
        <span className="min-w-0 flex-1 basis-48">
          <TextInput
            id={id}
            ref={field}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this field
            autoFocus={open}
            value={draft.text}
            placeholder={t("placeholder")}
            maxLength={200}
            onKeyDown={closeOnEscape}
            onChange={(event) => draft.change(event.target.value)}
          />
        </span>
        <Button type="submit" variant="primary" pending={add.pending}>
          {t("save")}
        </Button>
        <Button onClick={close}>{t("close")}</Button>
      </div>
      {add.fields.title ? <FieldError>{add.fields.title}</FieldError> : null}
      {add.problem?.code === "invalid" ? null : <ProblemNote problem={add.problem} />}
    </form>
  );
}
