import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { shortDate } from "@/lib/calendar/words";
import { routes } from "@/lib/platform/routes";
import type { WaitingTask } from "@/lib/work/queries";

type Props = { slug: string; today: string; task: WaitingTask };

/** A task that cannot go on yet, with what it waits for and who has that. */
export function WaitingRow({ slug, today, task }: Props) {
  const t = useTranslations("work");
  const locale = useLocale();
  return (
    <li data-task={task.id} className="flex items-baseline justify-between gap-4 py-1.5">
      <div className="min-w-0">
        <Link href={routes.caseTask(slug, task.caseId, task.id)} data-open-task className="rounded-sm hover:underline">
          {task.title}
        </Link>
        <span className="text-sm text-muted"> {task.clientName}</span>
        <ul className="text-sm text-soft">
          {task.waitsFor.map(({ title, owner }) => (
            <li key={title}>{owner ? t("waitsForPerson", { name: owner, title }) : t("waitsForNobody", { title })}</li>
          ))}
        </ul>
      </div>
      {task.dueOn ? (
        <time dateTime={task.dueOn} className={`shrink-0 text-sm ${task.dueOn < today ? "text-late" : "text-muted"}`}>
          {shortDate(task.dueOn, today, locale)}
        </time>
      ) : null}
    </li>
  );
}
