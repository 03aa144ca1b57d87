import { useFormatter, useLocale } from "next-intl";
import { longDateTimeOf, shortDateOf } from "@/lib/calendar/words";

type Props = { at: Date; now: Date; timeZone: string };

const weekMs = 7 * 24 * 3600 * 1000;

/** When something happened: how long ago within a week, the date after that, exactly on hover. */
export function Moment({ at, now, timeZone }: Props) {
  const format = useFormatter();
  const reader = { locale: useLocale(), timeZone };
  const recent = now.getTime() - at.getTime() < weekMs;
  return (
    <time dateTime={at.toISOString()} title={longDateTimeOf(at, reader)} className="whitespace-nowrap text-muted">
      {recent ? format.relativeTime(at, now) : shortDateOf(at, reader)}
    </time>
  );
}
