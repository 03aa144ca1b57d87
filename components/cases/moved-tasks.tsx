import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DueWhy } from "@/components/tasks/due-reason";
import { Note } from "@/components/ui/note";
import { daysBetween } from "@/lib/calendar/days";
import { shortDate, spokenDay } from "@/lib/calendar/words";
import type { DatesPreview } from "@/lib/cases/dating";
import { routes } from "@/lib/platform/routes";

type Props = { slug: string; preview: DatesPreview };

/** The moved tasks that need somebody's eye: those that fall into the past, and those that leave a day off. */
export async function MovesToKnow({ preview }: Pick<Props, "preview">) {
  const t = await getTranslations("cases.dates");
  const { head, effect } = preview;
  const say = (date: string) => spokenDay(date, head.today, head.reader.locale);
  const past = effect.moves.flatMap(({ id, title, to }) => (to !== null && to < head.today ? [{ id, title, to }] : []));
  const rolled = effect.moves.flatMap(({ id, title, to, rolledFrom }) =>
    to !== null && rolledFrom !== null ? [{ id, title, to, rolledFrom }] : [],
  );
  return (
    <>
      {past.length > 0 ? (
        <Note tone="soon" title={t("past", { count: past.length })}>
          <ul>
            {past.map(({ id, title, to }) => (
              <li key={id}>{t("onDay", { title, date: say(to) })}</li>
            ))}
          </ul>
          <p className="mt-1">{t("pastNext")}</p>
        </Note>
      ) : null}
      {rolled.length > 0 ? (
        <Note title={t("rolled", { count: rolled.length })}>
          <ul>
            {rolled.map(({ id, title, to, rolledFrom }) => (
              <li key={id}>{t("offDay", { title, off: say(rolledFrom), date: say(to) })}</li>
            ))}
          </ul>
        </Note>
      ) : null}
    </>
  );
}

/** Which tasks shift, from when to when, and where their new day comes from. */
export async function MovedTasks({ slug, preview }: Props) {
  const t = await getTranslations("cases.dates");
  const { head, effect } = preview;
  const say = (date: string | null) => (date ? shortDate(date, head.today, head.reader.locale) : t("none"));
  return (
    <TaskList id="moves" title={t("moves", { count: effect.moves.length })}>
      {effect.moves.map(({ id, title, from, to, reason }) => (
        <Line
          key={id}
          day={
            <>
              <s className="text-muted">{say(from)}</s>{" "}
              <span className={to !== null && to < head.today ? "font-medium text-late" : "font-medium"}>
                {say(to)}
              </span>
            </>
          }
          note={
            from && to
              ? t("days", { days: Math.abs(daysBetween(from, to)), way: to > from ? "later" : "earlier" })
              : null
          }
        >
          <Link href={routes.caseTask(slug, head.id, id)} className="rounded-sm hover:text-accent">
            {title}
          </Link>
          <span className="block text-xs text-muted">
            <DueWhy dueOn={to} reason={reason} />
          </span>
        </Line>
      ))}
    </TaskList>
  );
}

/** Which tasks keep their day although their anchor moves, and why. */
export async function StayingTasks({ preview }: Pick<Props, "preview">) {
  const t = await getTranslations("cases.dates");
  const { head, effect } = preview;
  return (
    <TaskList id="stays" title={t("stays", { count: effect.stays.length })}>
      {effect.stays.map(({ id, title, on, why }) => (
        <Line key={id} day={on ? shortDate(on, head.today, head.reader.locale) : t("none")} note={t(`why.${why}`)}>
          {title}
        </Line>
      ))}
    </TaskList>
  );
}

const TaskList = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <div>
    <h3 id={id} className="pb-1">
      {title}
    </h3>
    <ul aria-labelledby={id} className="border-t border-line">
      {children}
    </ul>
  </div>
);

const Line = ({ day, note, children }: { day: ReactNode; note: string | null; children: ReactNode }) => (
  <li className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-1.5">
    <span className="min-w-0 flex-1 basis-60">{children}</span>
    <span className="shrink-0 text-right text-sm tabular-nums">
      {day}
      {note ? <span className="block text-xs text-muted">{note}</span> : null}
    </span>
  </li>
);
