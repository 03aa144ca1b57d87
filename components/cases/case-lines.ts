import { getTranslations } from "next-intl/server";
import { layoutRibbon, type RibbonLayout } from "@/components/ribbon/layout";
import type { Tone } from "@/components/ui/tone";
import { longDate, shortDate } from "@/lib/calendar/words";
import type { CaseList, CaseRow } from "@/lib/cases/queries/listing";
import { describeState } from "@/lib/cases/lifecycle";
import { milestonesOf, spanOf } from "@/lib/cases/rules";
import { blockedWords } from "./blocked-words";
import { toneOfState } from "./case-state";

export type SaidDay = { on: string; short: string; long: string };

/** A row of the list with everything said: small to send, and drawn without asking anything. */
export type CaseLine = {
  id: string;
  client: string;
  /** The number of the case and what the contract is of. */
  about: string;
  pick: string;
  quiet: boolean;
  state: { name: string; tone: Tone };
  spark: { layout: RibbonLayout; said: string };
  progress: string;
  late: boolean;
  next: { day: SaidDay | null; title: string } | null;
  /** Instead of a next task: closed on a day, or nothing is open. */
  nothingNext: string | null;
  blocked: { shown: string; more: string | null } | null;
  end: SaidDay | null;
  lead: string | null;
};

/** How many late marks and points fit beside each other in the ribbon of a row. */
const sparkColumns = 40;

/** The rows of a list of cases in the reader's language. */
export async function caseLinesOf({ rows, today, locale }: CaseList): Promise<CaseLine[]> {
  const t = await getTranslations("cases");
  const say = (on: string): SaidDay => ({ on, short: shortDate(on, today, locale), long: longDate(on, locale) });
  return rows.map((row): CaseLine => {
    const late = row.isOpen && row.nextDueOn !== null && row.nextDueOn < today;
    const { closedOn, effectiveEndOn } = row.dates;
    return {
      id: row.id,
      client: row.client,
      about: `${row.number} · ${row.contract}`,
      pick: t("list.pick", { client: row.client }),
      quiet: row.quiet,
      state: { name: describeState(row.state).name[locale], tone: toneOfState(row.state) },
      spark: sparkOf(row, late, today, {
        title: t("ribbon.title"),
        today: t("ribbon.today"),
        summary: t("ribbon.tasks", { ...row.tasks, late: late ? 1 : 0 }),
      }),
      progress: t("list.progress", row.tasks),
      late,
      next:
        row.isOpen && !closedOn && row.nextTitle
          ? { day: row.nextDueOn ? say(row.nextDueOn) : null, title: row.nextTitle }
          : null,
      nothingNext: closedOn
        ? t("list.ended", { date: shortDate(closedOn, today, locale) })
        : row.isOpen
          ? t("list.noTask")
          : null,
      blocked: blockedWords(t, row.blockers),
      end: effectiveEndOn ? say(effectiveEndOn) : null,
      lead: row.lead?.name ?? null,
    };
  });
}

type SparkWords = { title: string; today: string; summary: string };

function sparkOf(
  { state, dates, nextDueOn }: CaseRow,
  late: boolean,
  today: string,
  words: SparkWords,
): CaseLine["spark"] {
  const milestones = milestonesOf({ state, dates }, today);
  const ticks = late && nextDueOn ? [{ date: nextDueOn, kind: "late" as const }] : [];
  return {
    layout: layoutRibbon({ ...spanOf(milestones), today, milestones, ticks }, sparkColumns),
    said: `${words.title}. ${words.today}. ${words.summary}`,
  };
}
