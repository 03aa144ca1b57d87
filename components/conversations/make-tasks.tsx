"use client";

import { ListPlus } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { keepEarlyText } from "@/components/ui/early-text";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import type { Person } from "@/lib/cases/queries";
import { makeTasksAction, unmakeTasksAction } from "@/lib/conversations/actions";

type Props = { conversationId: string; lines: string[]; people: Person[]; today: string };
type Draft = { line: string; title: string; ownerId: string; dueOn: string; wanted: boolean };

/** Each line of what was agreed as a task: who and by when is chosen before any of them is made. */
export function MakeTasks({ conversationId, lines, people, today }: Props) {
  const t = useTranslations("conversations.tasks");
  const toast = useToast();
  const make = useAction(makeTasksAction);
  const unmake = useAction(unmakeTasksAction);
  const [drafts, setDrafts] = useState<Draft[]>(() =>
    lines.map((line) => ({ line, title: line.slice(0, 200), ownerId: "", dueOn: "", wanted: true })),
  );
  const change = (index: number, next: Partial<Draft>) =>
    setDrafts((all) => all.map((draft, at) => (at === index ? { ...draft, ...next } : draft)));
  const wanted = drafts.filter((draft) => draft.wanted && draft.title.trim() !== "");
  const save = async () => {
    const outcome = await make.run({
      conversationId,
      tasks: wanted.map(({ line, title, ownerId, dueOn }) => ({
        line: line.slice(0, 500),
        title,
        ownerId: ownerId || null,
        dueOn: dueOn || null,
      })),
    });
    if (!outcome.ok) return;
    const { taskIds } = outcome.data;
    toast(t("made", { count: taskIds.length }), () => void unmake.run({ conversationId, taskIds }));
  };
  return (
    <div className="grid gap-3" data-no-print>
      <p className="text-soft">{t("intro")}</p>
      <ul className="grid divide-y border-y">
        {drafts.map((draft, index) => (
          <li key={draft.line} className="grid gap-2 py-3">
            <Checkbox
              label={draft.line}
              checked={draft.wanted}
              onChange={(event) => change(index, { wanted: event.target.checked })}
            />
            {draft.wanted ? (
              <div className="grid gap-3 pl-6 sm:grid-cols-[minmax(0,1fr)_11rem_10rem]">
                <Field label={t("task")} error={make.fields[`tasks.${wanted.indexOf(draft)}.title`]}>
                  {(control) => (
                    <TextInput
                      {...control}
                      ref={keepEarlyText}
                      value={draft.title}
                      maxLength={200}
                      onChange={(event) => change(index, { title: event.target.value })}
                    />
                  )}
                </Field>
                <Field label={t("owner")}>
                  {(control) => (
                    <Select
                      {...control}
                      placeholder={t("nobody")}
                      value={draft.ownerId}
                      onChange={(event) => change(index, { ownerId: event.target.value })}
                      options={people.map(({ id, name }) => ({ value: id, label: name }))}
                    />
                  )}
                </Field>
                <Field label={t("dueOn")}>
                  {(control) => (
                    <DateInput
                      {...control}
                      min={today}
                      value={draft.dueOn}
                      onChange={(event) => change(index, { dueOn: event.target.value })}
                    />
                  )}
                </Field>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      <ProblemNote problem={make.problem ?? unmake.problem} />
      <div>
        <Button
          variant="primary"
          icon={<ListPlus />}
          pending={make.pending}
          disabledReason={wanted.length === 0 ? t("nothingChosen") : null}
          onClick={() => void save()}
        >
          {t("make", { count: wanted.length })}
        </Button>
      </div>
    </div>
  );
}
