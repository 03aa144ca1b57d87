import type { Locale } from "@/db/enums";
import { toDate } from "@/lib/calendar/dates";
import type { NoticeStep } from "./working";

type Values = Record<string, string | number>;

/** Anything that says a sentence of the working: a translator of the namespace `notice.steps`. */
export type SayStep = (key: NoticeStep["key"], values: Values) => string;

/** One step of the working as a sentence. In: a translator of `notice.steps` and its language. */
export function stepSentence(say: SayStep, locale: Locale, step: NoticeStep): string {
  const dates = Object.entries(step.dates).map(([name, day]) => [name, dayInWorking(day, locale)]);
  const { key, dates: _dates, ...facts } = step;
  const words = Object.entries(facts).map(([name, fact]) => [name, wordOf(fact, locale)]);
  return say(key, Object.fromEntries([...dates, ...words]) as Values);
}

function wordOf(fact: unknown, locale: Locale): string | number {
  if (Array.isArray(fact))
    return fact.length === 0 ? "none" : fact.map((day) => dayInWorking(String(day), locale)).join(", ");
  if (typeof fact === "boolean") return fact ? "yes" : "no";
  return typeof fact === "number" || typeof fact === "string" ? fact : "none";
}

/** A day as the working writes it: „23.11.2026 (pn.)” and "Mon 23 Nov 2026". */
export function dayInWorking(day: string, locale: Locale): string {
  const date = toDate(day);
  const weekday = weekdays[locale][date.dayOfWeek - 1] ?? "";
  const [year, month] = [String(date.year), String(date.month).padStart(2, "0")];
  return locale === "pl"
    ? `${String(date.day).padStart(2, "0")}.${month}.${year} (${weekday})`
    : `${weekday} ${date.day} ${months[date.month - 1]} ${year}`;
}

const weekdays: Record<Locale, readonly string[]> = {
  pl: ["pn.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
