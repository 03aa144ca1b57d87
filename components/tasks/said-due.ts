import type { useTranslations } from "next-intl";
import type { Locale } from "@/db/enums";
import { daysBetween, weekdayOf } from "@/lib/calendar/days";
import { longDate, shortDate } from "@/lib/calendar/words";
import type { CountedDue, DueReason } from "@/lib/tasks/queries";

export type DueLook = "late" | "approximate" | "plain";

/** A due date in words, made once on the server: a browser may spell months in another way. */
export type SaidDue = { on: string; words: string; tip: string; look: DueLook };

type Words = ReturnType<typeof useTranslations<"tasks.due">>;
type Due = { dueOn: string; reason: DueReason | null; today: string; late: boolean; done: boolean };

/** When a task falls due, and why then. */
export function sayDue(t: Words, locale: Locale, { dueOn, reason, today, late, done }: Due): SaidDue {
  const away = daysBetween(today, dueOn);
  const near = away === 0 ? t("today") : away === 1 ? t("tomorrow") : away === -1 ? t("yesterday") : null;
  const words = near ?? shortDate(dueOn, today, locale);
  const about = !done && reason?.kind === "anchor" && reason.approximate;
  const why = sayWhyDue(t, dueOn, reason);
  const long = longDate(dueOn, locale);
  return {
    on: dueOn,
    words: about ? t("about", { date: words }) : words,
    tip: why ? t("tip", { date: long, reason: why }) : long,
    look: late ? "late" : about ? "approximate" : "plain",
  };
}

/** The sentence that says why a task falls due then; null when it has no date. */
export function sayWhyDue(t: Words, dueOn: string | null, reason: DueReason | null): string | null {
  if (!reason || dueOn === null) return null;
  if (reason.kind === "pinned") return t("pinned");
  if (reason.kind === "confirmed")
    return reason.counted ? t("confirmedFrom", { sentence: sayCounted(t, dueOn, reason.counted) }) : t("confirmed");
  const sentence = sayCounted(t, dueOn, reason);
  return reason.approximate ? t("approximate", { sentence }) : sentence;
}

function sayCounted(t: Words, dueOn: string, { anchor, offsetDays, rolled }: CountedDue): string {
  const facts = { anchor, days: Math.abs(offsetDays), weekday: rolled ? String(weekdayOf(dueOn)) : "none" };
  if (offsetDays === 0) return t("on", facts);
  return offsetDays < 0 ? t("before", facts) : t("after", facts);
}
