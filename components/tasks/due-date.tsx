import { useLocale, useTranslations } from "next-intl";
import { Tooltip } from "@/components/ui/tooltip";
import { daysBetween } from "@/lib/calendar/dates";
import type { DueReason } from "@/lib/tasks/queries";
import { longDate, shortDate, weekdayOf } from "./due-words";

type Props = { dueOn: string; reason: DueReason | null; today: string; late: boolean; done: boolean };

/** When a task falls due, with the reason on hover and on focus. */
export function DueDate({ dueOn, reason, today, late, done }: Props) {
  const t = useTranslations("tasks.due");
  const locale = useLocale();
  const away = daysBetween(today, dueOn);
  const near = away === 0 ? t("today") : away === 1 ? t("tomorrow") : away === -1 ? t("yesterday") : null;
  const words = near ?? shortDate(dueOn, today, locale);
  const about = !done && reason?.kind === "anchor" && reason.approximate;
  const why = useDueReason(dueOn, reason);
  return (
    <Tooltip focusable text={why ? t("tip", { date: longDate(dueOn, locale), reason: why }) : longDate(dueOn, locale)}>
      <time dateTime={dueOn} className={`whitespace-nowrap ${late ? "text-late" : about ? "text-muted" : "text-soft"}`}>
        {about ? t("about", { date: words }) : words}
      </time>
    </Tooltip>
  );
}

/** The same as a line of its own, where there is room for it. */
export function DueWhy({ dueOn, reason }: { dueOn: string | null; reason: DueReason | null }) {
  return useDueReason(dueOn, reason);
}

/** The sentence that says why a task falls due then. */
export function useDueReason(dueOn: string | null, reason: DueReason | null): string | null {
  return sentenceOf(useTranslations("tasks.due"), dueOn, reason);
}

type Words = ReturnType<typeof useTranslations<"tasks.due">>;

function sentenceOf(t: Words, dueOn: string | null, reason: DueReason | null): string | null {
  if (!reason || dueOn === null) return null;
  if (reason.kind === "pinned") return t("pinned");
  const facts = {
    anchor: reason.anchor,
    days: Math.abs(reason.offsetDays),
    weekday: reason.rolled ? String(weekdayOf(dueOn)) : "none",
  };
  const sentence =
    reason.offsetDays === 0 ? t("on", facts) : reason.offsetDays < 0 ? t("before", facts) : t("after", facts);
  return reason.approximate ? t("approximate", { sentence }) : sentence;
}
