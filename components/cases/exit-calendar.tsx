import { CalendarDays } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import { shortDate } from "@/lib/calendar/words";
import { exitCalendarOf } from "@/lib/cases/exit-calendar";
import type { CaseHead } from "@/lib/cases/queries";
import { routes } from "@/lib/platform/routes";

type Props = {
  slug: string;
  head: CaseHead;
  /** Beside the tasks, from where the page of the dates is one step away. */
  beside?: true;
};

/** The five dates of the ending and those on the way, foreseen ones marked, and the way into one's own calendar. */
export async function ExitCalendar({ slug, head, beside }: Props) {
  const t = await getTranslations("cases");
  const days = exitCalendarOf(head, head.today).filter(({ key }) => key !== "opened");
  return (
    <section aria-labelledby="exit-calendar" className="grid gap-1">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="exit-calendar" className="font-sans text-base">
          {t("exitCalendar.title")}
        </h2>
        {beside ? (
          <Link href={routes.caseDates(slug, head.id)} className="rounded-sm text-sm text-accent hover:underline">
            {t("people.allDates")}
          </Link>
        ) : null}
      </div>
      <dl className="grid">
        {days.map(({ key, date, forecast }) => (
          <div
            key={key}
            className="flex items-baseline justify-between gap-4 border-b border-line py-1.5 last:border-b-0"
          >
            <dt className="min-w-0 text-soft">{t(`milestones.${key}`)}</dt>
            <dd className="shrink-0 text-right tabular-nums">
              <span className={forecast || date === null ? "text-muted" : undefined}>
                {date === null ? t("exitCalendar.unset") : shortDate(date, head.today, head.reader.locale)}
              </span>
              {forecast ? <span className="block text-xs text-muted">{t("people.approximate")}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
      <div className="pt-1" data-no-print>
        <LinkButton size="sm" href={routes.api.caseCalendar(slug, head.id)} icon={<CalendarDays />} download>
          {t("exitCalendar.download")}
        </LinkButton>
      </div>
    </section>
  );
}
