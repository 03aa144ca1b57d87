"use client";

import { X } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { useAction } from "@/components/action/use-action";
import { Avatar } from "@/components/ui/avatar";
import { Combobox } from "@/components/ui/combobox";
import { IconButton } from "@/components/ui/icon-button";
import { setHelpersAction } from "@/lib/tasks/actions";
import { TaskProblem } from "./task-problem";
import { type PersonChoice, usePeople } from "./task-tools";

type Props = { taskId: string; helpers: PersonChoice[]; ownerId: string | null };

/** Who else works on a task. */
export function HelpersPicker({ taskId, helpers, ownerId }: Props) {
  const t = useTranslations("tasks.facts");
  const people = usePeople();
  const save = useAction(setHelpersAction);
  const [, startTransition] = useTransition();
  const [shown, show] = useOptimistic(helpers);
  const free = people.filter(({ id }) => id !== ownerId && !shown.some((helper) => helper.id === id));

  const set = (next: PersonChoice[]) =>
    startTransition(async () => {
      show(next);
      await save.run({ taskId, helperIds: next.map(({ id }) => id) });
    });
  const add = (id: string | null) => {
    const person = people.find((one) => one.id === id);
    if (person) set([...shown, person]);
  };
  return (
    <div className="grid gap-1.5">
      {shown.length > 0 ? (
        <ul className="grid">
          {shown.map((helper) => (
            <li key={helper.id} className="flex items-center gap-1.5">
              <Avatar name={helper.name} size="sm" decorative />
              <span className="min-w-0 flex-1 truncate">{helper.name}</span>
              <IconButton
                label={t("removeHelper", { name: helper.name })}
                icon={<X />}
                onClick={() => set(shown.filter(({ id }) => id !== helper.id))}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {free.length > 0 ? (
        <Combobox
          people
          collects
          aria-label={t("addHelper")}
          placeholder={t("addHelper")}
          options={free.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={add}
        />
      ) : null}
      <TaskProblem problem={save.problem} />
    </div>
  );
}
