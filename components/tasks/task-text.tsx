"use client";

import { Pencil } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, type SubmitEvent, useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { isStale } from "@/components/action/problem";
import { useAction } from "@/components/action/use-action";
import { useDraft } from "@/components/action/use-draft";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { updateTaskAction } from "@/lib/tasks/actions";
import { TheirVersion } from "./their-version";

type Props = {
  taskId: string;
  version: number;
  title: string;
  description: string;
  required: boolean;
  canWork: boolean;
  /** The description, rendered. */
  children: ReactNode;
};

/** The words of a task, editable where they stand. What is typed is kept until it has been saved. */
export function TaskText(props: Props) {
  const { taskId, title, canWork, children } = props;
  const t = useTranslations("tasks.text");
  const draft = useTaskDraft(props);
  const [asked, setAsked] = useState(false);

  if (canWork && (asked || draft.restored)) {
    return <TaskForm {...props} draft={draft} onClose={() => setAsked(false)} />;
  }
  return (
    <div className="min-w-0">
      <div className="flex items-start gap-2">
        <h2 className="min-w-0 flex-1 text-xl break-words">{title}</h2>
        {canWork ? (
          <Button key={taskId} variant="quiet" size="sm" icon={<Pencil />} onClick={() => setAsked(true)}>
            {t("edit")}
          </Button>
        ) : null}
      </div>
      <div className="pt-2">{children ?? <p className="text-muted">{t("empty")}</p>}</div>
    </div>
  );
}

/** The words as they are being typed, and the version they started from: a save must know what it replaces. */
function useTaskDraft({ taskId, version, title, description }: Props) {
  const base = useDraft(`task:${taskId}:base`, "");
  const heading = useDraft(`task:${taskId}:title`, title);
  const text = useDraft(`task:${taskId}:text`, description);
  const begin = () => {
    if (base.text === "") base.change(String(version));
  };
  return {
    version: base.text === "" ? version : Number(base.text),
    restored: heading.restored || text.restored,
    title: heading.text,
    description: text.text,
    setTitle: (next: string) => {
      begin();
      heading.change(next);
    },
    setDescription: (next: string) => {
      begin();
      text.change(next);
    },
    /** Goes on from a newer version, keeping what was typed. */
    rebase: (newer: number) => base.change(String(newer)),
    clear: () => {
      base.clear();
      heading.clear();
      text.clear();
    },
  };
}

type FormProps = Props & { draft: ReturnType<typeof useTaskDraft>; onClose: () => void };

function TaskForm({ taskId, required, draft, onClose }: FormProps) {
  const t = useTranslations("tasks.text");
  const words = useTranslations("ui");
  const update = useAction(updateTaskAction);
  // Follows the page until somebody chooses; then it stands on the version of that moment.
  const [chosen, setChosen] = useState<{ required: boolean; version: number } | null>(null);
  const needed = chosen?.required ?? required;
  const seen = Math.min(draft.version, chosen?.version ?? draft.version);

  const close = () => {
    draft.clear();
    onClose();
  };
  const send = async (version: number) => {
    const { title, description } = draft;
    const outcome = await update.run({ taskId, version, title, description, required: needed });
    if (outcome.ok) close();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void send(seen);
  };
  const keep = async (newer: number) => {
    draft.rebase(newer);
    await send(newer);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) void send(seen);
  };
  const stale = isStale(update.problem) ? update.problem.detail : null;
  return (
    <form method="post" onSubmit={submit} className="grid min-w-0 gap-4">
      <Field label={t("title")} error={update.fields.title} required>
        {(control) => (
          <TextInput
            {...control}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked to edit
            autoFocus={!draft.restored}
            value={draft.title}
            maxLength={200}
            onKeyDown={onKeyDown}
            onChange={(event) => draft.setTitle(event.target.value)}
          />
        )}
      </Field>
      <Field label={t("description")} hint={t("descriptionHint")} error={update.fields.description}>
        {(control) => (
          <TextArea
            {...control}
            rows={6}
            value={draft.description}
            maxLength={10_000}
            onKeyDown={onKeyDown}
            onChange={(event) => draft.setDescription(event.target.value)}
          />
        )}
      </Field>
      <Checkbox
        label={t("required")}
        hint={t("requiredHint")}
        checked={needed}
        onChange={(event) => setChosen({ required: event.target.checked, version: seen })}
      />
      {update.problem?.code === "invalid" ? null : <ProblemNote problem={update.problem} />}
      {stale ? (
        <TheirVersion
          title={String(stale.theirTitle ?? "")}
          text={String(stale.theirs ?? "")}
          pending={update.pending}
          onKeepMine={() => void keep(Number(stale.version))}
          onTakeTheirs={close}
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={update.pending}>
          {words("save")}
        </Button>
        <Button onClick={close}>{words("cancel")}</Button>
      </div>
    </form>
  );
}
