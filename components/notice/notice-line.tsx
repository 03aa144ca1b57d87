import type { Locale } from "@/db/enums";
import { daysBetween } from "@/lib/calendar/days";
import { longDate } from "@/lib/calendar/words";

type NoticeLineProps = { locale: Locale; points: { date: string; label: string }[] };

/** The days of an answer on one line, drawn on the server; the list below it says the same in words. */
export function NoticeLine({ locale, points }: NoticeLineProps) {
  const [first, last] = [points[0]?.date ?? "", points.at(-1)?.date ?? ""];
  const span = Math.max(1, daysBetween(first, last));
  const x = (date: string) => 8 + (daysBetween(first, date) / span) * 584;
  return (
    <figure className="grid gap-2">
      <svg viewBox="0 0 600 16" aria-hidden="true" className="h-4 w-full text-accent">
        <line x1="8" x2="592" y1="8" y2="8" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
        {points.map(({ date, label }) => (
          <circle key={label} cx={x(date)} cy="8" r="5" fill="var(--paper)" stroke="currentColor" strokeWidth="3" />
        ))}
      </svg>
      <figcaption>
        <ul className="flex flex-wrap justify-between gap-x-6 gap-y-1 text-sm">
          {points.map(({ date, label }) => (
            <li key={label}>
              <span className="text-muted">{label}</span> {longDate(date, locale)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
