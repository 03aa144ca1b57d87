import { useFormatter, useLocale, useTranslations } from "next-intl";
import { longDateTimeOf, shortDateOf } from "@/lib/calendar/words";

type Props = { at: Date; now: Date; timeZone: string };

const minuteMs = 60 * 1000;
const weekMs = 7 * 24 * 3600 * 1000;

/** When something happened: how long ago within a week, the date after that, exactly on hover. */
export function Moment({ at, now, timeZone }: Props) {
  const format = useFormatter();
  const reader = { locale: useLocale(), timeZone };
  const words = useTranslations("common");
  const ago = now.getTime() - at.getTime();
  return (
    <time dateTime={at.toISOString()} title={longDateTimeOf(at, reader)} className="whitespace-nowrap text-muted">
      {ago < minuteMs ? words("justNow") : ago < weekMs ? format.relativeTime(at, now) : shortDateOf(at, reader)}
    </time>
  );
}
