"use client";

import { useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { useAction } from "@/components/action/use-action";
import { Tooltip } from "@/components/ui/tooltip";
import { useToast } from "@/components/ui/toast";
import { completeTaskAction, reopenTaskAction } from "@/lib/tasks/actions";
import { TaskProblem } from "./task-problem";

type Props = {
  taskId: string;
  title: string;
  done: boolean;
  /** The names of open tasks it waits for; empty when it can be finished. */
  blockedBy: string;
  /** The row goes when the task is finished: then a note remains, with the way back. */
  leaves?: boolean;
};

/** Finishes a task or opens it again, at once; says so when that failed. */
export function TaskTick({ taskId, title, done, blockedBy, leaves = false }: Props) {
  const t = useTranslations("tasks.check");
  const complete = useAction(completeTaskAction);
  const reopen = useAction(reopenTaskAction);
  const toast = useToast();
  const [, startTransition] = useTransition();
  const [shown, show] = useOptimistic(done);
  const blocked = blockedBy !== "" && !shown;

  const set = (next: boolean) =>
    startTransition(async () => {
      show(next);
      complete.clear();
      reopen.clear();
      const outcome = await (next ? complete : reopen).run({ taskId });
      if (outcome.ok && leaves) toast(t("finished", { title }), async () => void (await reopen.run({ taskId })));
    });
  const box = (
    <label className="grid size-5 place-items-center pointer-coarse:size-control">
      <span className="sr-only">{shown ? t("untick", { title }) : t("tick", { title })}</span>
      <input
        type="checkbox"
        data-tick
        checked={shown}
        aria-disabled={blocked || undefined}
        onChange={(event) => {
          if (!blocked) set(event.target.checked);
        }}
        className="tick-box aria-disabled:opacity-55"
      />
    </label>
  );
  return (
    <>
      {blocked ? <Tooltip text={t("blocked", { names: blockedBy })}>{box}</Tooltip> : box}
      <TaskProblem problem={complete.problem ?? reopen.problem} />
    </>
  );
}
