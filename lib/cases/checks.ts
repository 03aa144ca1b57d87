import type { Calendar } from "@/db/enums";
import type { TaskTemplate } from "@/db/schema/tasks";
import { addDays } from "@/lib/calendar/dates";
import { rollBusinessDay } from "@/lib/calendar/rules";

const checkAfterDays = [30, 90] as const;
export type CheckAfter = (typeof checkAfterDays)[number];

/** When to look whether what kept the client holds: on working days, the next one where the day itself is none. */
export const checksFrom = (today: string, calendar: Calendar): { after: CheckAfter; on: string }[] =>
  checkAfterDays.map((after) => ({
    after,
    on: rollBusinessDay(addDays(today, after), "next", calendar).toString(),
  }));

const heading = { pl: "Ustalono w tej sprawie:", en: "What was agreed in this case:" };

const longestPromise = 500;

/** A check that quotes what was promised in its case, one point each; as it is where nothing was written down. */
export function quoting(check: TaskTemplate, promises: readonly string[]): TaskTemplate {
  if (promises.length === 0) return check;
  const points = promises.map((promise) => `* ${short(promise.replace(/\s+/gu, " ").trim())}`).join("\n");
  const write = (locale: "pl" | "en") => `${check.description[locale]}\n\n${heading[locale]}\n\n${points}`;
  return { ...check, description: { pl: write("pl"), en: write("en") } };
}

const short = (text: string) => (text.length > longestPromise ? `${text.slice(0, longestPromise - 1)}…` : text);
