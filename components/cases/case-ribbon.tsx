import { getLocale, getTranslations } from "next-intl/server";
import { Ribbon } from "@/components/ribbon/ribbon";
import type { RibbonTick } from "@/components/ribbon/layout";
import { longDate, shortDate } from "@/lib/calendar/words";
import type { CaseState } from "@/db/enums";
import { type CaseDates, milestonesOf, spanOf } from "@/lib/cases/rules";

type CaseRibbonProps = {
  size: "line" | "timeline";
  state: CaseState;
  dates: CaseDates;
  ticks: RibbonTick[];
  tasks: { total: number; done: number };
  today: string;
};

/** The time of one case, with its dates in words. */
export async function CaseRibbon({ size, state, dates, ticks, tasks, today }: CaseRibbonProps) {
  const [t, locale] = await Promise.all([getTranslations("cases"), getLocale()]);
  const milestones = milestonesOf({ state, dates }, today);
  const late = ticks.filter(({ kind }) => kind === "late").length;
  return (
    <Ribbon
      size={size}
      {...spanOf(milestones)}
      today={today}
      ticks={ticks}
      milestones={milestones.map((point) => ({
        ...point,
        label: t(`milestones.${point.key}`),
        dateLabel: size === "line" ? shortDate(point.date, today, locale) : longDate(point.date, locale),
      }))}
      words={{
        title: t("ribbon.title"),
        today: t("ribbon.today"),
        forecast: t("ribbon.forecast"),
        summary: t("ribbon.tasks", { ...tasks, late }),
      }}
    />
  );
}
