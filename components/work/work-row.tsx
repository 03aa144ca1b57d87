import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Avatar } from "@/components/ui/avatar";
import { DueDate } from "@/components/tasks/due-date";
import { OwnerPicker } from "@/components/tasks/owner-picker";
import { sayDue } from "@/components/tasks/said-due";
import { TaskTick } from "@/components/tasks/task-tick";
import { routes } from "@/lib/platform/routes";
import type { Work, WorkTask } from "@/lib/work/queries";

type Props = { slug: string; work: Work; task: WorkTask };

/** One thing to do, and whose case it is. */
export function WorkRow({ slug, work, task }: Props) {
  const t = useTranslations("tasks.owner");
  const due = useTranslations("tasks.due");
  const locale = useLocale();
  const late = task.dueOn !== null && task.dueOn < work.today;
  return (
    <li data-task={task.id} data-title={task.title} className="scroll-mt-16">
      <div className="grid min-h-11 grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 rounded-sm py-1 hover:bg-hover">
        {work.canWork ? <TaskTick taskId={task.id} title={task.title} done={false} blockedBy="" leaves /> : <span />}
        <div className="min-w-0 @xl:flex @xl:items-baseline @xl:gap-x-3">
          <Link
            href={routes.caseTask(slug, task.caseId, task.id)}
            data-open-task
            className="block min-w-0 rounded-sm leading-6 break-words hover:underline"
          >
            {task.title}
          </Link>
          <Link
            href={routes.case(slug, task.caseId)}
            className="block min-w-0 truncate rounded-sm text-sm leading-6 text-muted hover:text-ink hover:underline @xl:shrink-0 @xl:max-w-[40%]"
          >
            {task.clientName}
          </Link>
        </div>
        <span className="flex items-center gap-3 text-sm">
          {task.dueOn ? (
            <DueDate
              due={sayDue(due, locale, {
                dueOn: task.dueOn,
                reason: task.dueReason,
                today: work.today,
                late,
                done: false,
              })}
            />
          ) : null}
          {work.canWork ? (
            <OwnerPicker taskId={task.id} title={task.title} ownerId={task.owner?.id ?? null}>
              {task.owner ? (
                <Avatar name={task.owner.name} size="sm" />
              ) : (
                <span className="text-muted">{t("none")}</span>
              )}
            </OwnerPicker>
          ) : null}
        </span>
      </div>
    </li>
  );
}
