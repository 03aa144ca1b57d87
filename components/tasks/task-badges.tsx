import { Hourglass } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Tooltip } from "@/components/ui/tooltip";
import { daysBetween } from "@/lib/calendar/days";
import type { TaskLine } from "@/lib/tasks/queries";
import { isLate } from "@/lib/tasks/rules";

type Props = { task: Pick<TaskLine, "status" | "dueOn" | "blockedBy" | "blocksClosing">; today: string };

/** Says what is unusual about a task, and nothing when nothing is. */
export function TaskBadges({ task, today }: Props) {
  const t = useTranslations("tasks.badges");
  const late = isLate(task, today) && task.dueOn ? daysBetween(task.dueOn, today) : 0;
  // Tasks far ahead wait for others as a matter of course.
  const soon = task.dueOn !== null && daysBetween(today, task.dueOn) <= 7;
  return (
    <>
      {late > 0 ? <Badge tone="late">{t("late", { days: late })}</Badge> : null}
      {task.blockedBy.length > 0 && soon ? (
        <Tooltip focusable text={t("blockedBy", { names: task.blockedBy.map(({ title }) => title).join(", ") })}>
          <Badge icon={<Hourglass />}>{t("blocked")}</Badge>
        </Tooltip>
      ) : null}
      {task.blocksClosing ? <Badge tone="soon">{t("blocksClosing")}</Badge> : null}
    </>
  );
}
