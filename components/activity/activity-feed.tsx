import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { daysBetween } from "@/lib/calendar/days";
import { spokenDay, timeOf } from "@/lib/calendar/words";
import type { ActivityView, Happening } from "@/lib/activity/queries";
import { inRuns, type Run } from "@/lib/activity/rules";
import { routes } from "@/lib/platform/routes";
import { byDay, dayOf } from "./days";
import { EventRun } from "./event-run";

/** Everything that happened to a case, day by day. */
export function ActivityFeed({ view }: { view: ActivityView }) {
  const t = useTranslations("activity.feed");
  return (
    <section className="grid max-w-reading gap-6" aria-labelledby="activity">
      <h2 id="activity" className="text-xl">
        {t("title")}
      </h2>
      {view.continued ? (
        <p>
          <Link href={routes.caseActivity(view.slug, view.caseId)} className="rounded-sm text-accent hover:underline">
            {t("newest")}
          </Link>
        </p>
      ) : null}
      {view.happenings.length === 0 ? <p className="text-muted">{t("empty")}</p> : null}
      {byDay(view.happenings, view.timeZone).map(({ day, happenings }) => (
        <Day key={day} view={view} day={day} happenings={happenings} />
      ))}
      {view.before ? (
        <p>
          <LinkButton href={routes.caseActivity(view.slug, view.caseId, { before: view.before })}>
            {t("older")}
          </LinkButton>
        </p>
      ) : null}
    </section>
  );
}

function Day({ view, day, happenings }: { view: ActivityView; day: string; happenings: Happening[] }) {
  const t = useTranslations("activity.feed");
  const { now } = view;
  const today = dayOf(now, view.timeZone);
  const age = daysBetween(day, today);
  const date = spokenDay(day, today, view.locale);
  const near = age === 0 ? t("today") : age === 1 ? t("yesterday") : null;
  return (
    <section className="grid gap-2">
      <h3 className="border-b pb-1 text-base first-letter:uppercase">
        {near ? (
          <>
            {near} <span className="font-normal text-muted">{date}</span>
          </>
        ) : (
          date
        )}
      </h3>
      <ol className="grid gap-1">
        {inRuns(happenings).map((run) => (
          <Told key={run[0].id} view={view} run={run} />
        ))}
      </ol>
    </section>
  );
}

function Told({ view, run }: { view: ActivityView; run: Run<Happening> }) {
  const [newest] = run;
  return (
    <li className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-2 py-0.5">
      <time dateTime={newest.at.toISOString()} className="text-muted">
        {timeOf(newest.at, view)}
      </time>
      <div className="break-words text-soft">
        <EventRun view={view} run={run} />
      </div>
    </li>
  );
}
