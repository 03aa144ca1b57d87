import { Check, Circle, Minus } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { Tooltip } from "@/components/ui/tooltip";
import type { TaskLine } from "@/lib/tasks/queries";
import { TaskTick } from "./task-tick";

type Props = {
  task: Pick<TaskLine, "id" | "title" | "status" | "statusReason" | "blockedBy">;
  canWork: boolean;
};

/** The box of a task: to tick, or only to read. */
export function TaskCheck({ task, canWork }: Props) {
  const t = useTranslations("tasks.check");
  if (task.status === "not_applicable") {
    return (
      <Tooltip focusable text={t("notApplicable", { reason: task.statusReason })}>
        <span className="grid size-5 place-items-center">
          <Minus className="size-4 text-muted" />
          <span className="sr-only">{t("notApplicableShort")}</span>
        </span>
      </Tooltip>
    );
  }
  if (canWork) {
    const names = task.blockedBy.map(({ title }) => title).join(", ");
    return <TaskTick taskId={task.id} title={task.title} done={task.status === "done"} blockedBy={names} />;
  }
  const Mark = task.status === "done" ? Check : Circle;
  return (
    <span className="grid size-5 place-items-center text-muted">
      <Mark className="size-4" />
      <span className="sr-only">{task.status === "done" ? t("done") : t("open")}</span>
    </span>
  );
}
