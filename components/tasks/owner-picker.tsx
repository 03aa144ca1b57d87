"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { useAction } from "@/components/action/use-action";
import { Combobox } from "@/components/ui/combobox";
import { Popover } from "@/components/ui/popover";
import { assignTaskAction } from "@/lib/tasks/actions";
import { TaskProblem } from "./task-problem";
import { usePeople } from "./task-tools";

type Props = { taskId: string; title: string; ownerId: string | null; children: ReactNode };

/** Shows the owner; pressed, lets one choose another. The list is made when someone reaches for it. */
export function OwnerPicker({ taskId, title, ownerId, children }: Props) {
  const t = useTranslations("tasks.owner");
  return (
    <span data-owner className="flex min-w-0">
      <Popover label={t("choose", { title })} look="bare" align="start" trigger={children}>
        {() => <OwnerChoice key={ownerId} taskId={taskId} ownerId={ownerId} />}
      </Popover>
    </span>
  );
}

function OwnerChoice({ taskId, ownerId }: { taskId: string; ownerId: string | null }) {
  const t = useTranslations("tasks.owner");
  const assign = useAction(assignTaskAction);
  const people = usePeople();
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const surface = box.current?.closest("dialog");
    const focus = () => {
      if (surface?.matches(":popover-open")) box.current?.querySelector("input")?.focus();
    };
    surface?.addEventListener("toggle", focus);
    return () => surface?.removeEventListener("toggle", focus);
  }, []);

  const choose = async (next: string | null) => {
    const outcome = await assign.run({ taskId, ownerId: next });
    if (outcome.ok) box.current?.closest("dialog")?.hidePopover();
  };
  return (
    <div ref={box} className="grid gap-2">
      <p className="text-sm text-muted">{t("hint")}</p>
      <Combobox
        people
        aria-label={t("label")}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={ownerId}
        placeholder={t("none")}
        onChange={(value) => void choose(value)}
      />
      <TaskProblem problem={assign.problem} />
    </div>
  );
}
