import { useFormatter } from "next-intl";

type Props = { at: Date; now: Date; timeZone: string };

const weekMs = 7 * 24 * 3600 * 1000;

/** When something happened: how long ago within a week, the date after that, exactly on hover. */
export function Moment({ at, now, timeZone }: Props) {
  const format = useFormatter();
  const exact = format.dateTime(at, { dateStyle: "full", timeStyle: "short", timeZone });
  const recent = now.getTime() - at.getTime() < weekMs;
  return (
    <time dateTime={at.toISOString()} title={exact} className="whitespace-nowrap text-muted">
      {recent ? format.relativeTime(at, now) : format.dateTime(at, { dateStyle: "medium", timeZone })}
    </time>
  );
}
