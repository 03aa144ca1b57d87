import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import type { TaskEvent } from "@/lib/tasks/queries/panel";
import { longDate } from "./due-words";

type Props = { events: TaskEvent[]; timeZone: string };

/** What happened to a task, the newest first. */
export async function TaskHistory({ events, timeZone }: Props) {
  const t = await getTranslations("activity.events");
  const common = await getTranslations("common");
  const [locale, format] = await Promise.all([getLocale(), getFormatter()]);
  return (
    <ol className="grid gap-2">
      {events.map(({ id, kind, actor, facts, at }) => {
        const date = typeof facts.date === "string" ? longDate(facts.date, locale) : "";
        const words = Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, String(value ?? "")]));
        return (
          <li key={id} className="text-sm text-soft">
            {t(kind, { actor: actor ?? common("someone"), ...words, date } as never)}
            <time dateTime={at.toISOString()} className="block text-muted">
              {format.dateTime(at, { dateStyle: "medium", timeStyle: "short", timeZone })}
            </time>
          </li>
        );
      })}
    </ol>
  );
}
