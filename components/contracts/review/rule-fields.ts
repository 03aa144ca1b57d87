import type { FactField } from "@/components/action/fact-form";
import { optionsOf } from "@/components/action/fact-fields";
import { calendars, type Locale } from "@/db/enums";
import type { NoticeDraft, QuestionField } from "@/lib/notice/question";
import {
  alignments,
  countings,
  noticeKinds,
  noticePeriodUnits,
  runsFromWords,
  serviceMethods,
  weekendRules,
} from "@/lib/notice/words";
import { translatorFor } from "@/lib/platform/i18n/translator";

/** The conditions of a notice rule as fields, with what stands in them. The common ones first, the rare ones folded. */
export function ruleFields(locale: Locale, draft: NoticeDraft): FactField[] {
  const t = translatorFor(locale, "notice.calculator");
  const country = translatorFor(locale, "workspaces.calendars");
  const field = (name: QuestionField, kind: FactField["kind"], more: Partial<FactField> = {}): FactField => ({
    name,
    kind,
    label: t(`fields.${name as keyof NoticeDraft}`),
    initial: draft[name],
    ...more,
  });
  const choice = <Value extends string>(
    name: QuestionField,
    values: readonly Value[],
    say: (value: Value) => string,
    more: Partial<FactField> = {},
  ) => field(name, "choice", { required: true, options: optionsOf(values, (value) => say(value)), ...more });
  const rare = { rare: true };
  return [
    choice("kind", noticeKinds, (value) => t(`kinds.${value}`)),
    field("n", "line"),
    choice("unit", noticePeriodUnits, (value) => t(`units.${value}`)),
    choice("runsFrom", runsFromWords, (value) => t(`runsFroms.${value}`)),
    choice("align", alignments, (value) => t(`aligns.${value}`)),
    choice("calendar", calendars, (value) => country(value)),
    field("termEnd", "day"),
    field("renewalMonths", "line", { hint: t("hints.renewalMonths") }),
    choice("counting", countings, (value) => t(`countings.${value}`), rare),
    choice("weekendRule", weekendRules, (value) => t(`weekendRules.${value}`), rare),
    field("clearDays", "check", rare),
    field("minTermUntil", "day", rare),
    field("noticeNotBefore", "day", rare),
    field("earliest", "line", rare),
    choice("earliestUnit", noticePeriodUnits, (value) => t(`units.${value}`), { ...rare, required: false }),
    choice("method", ["", ...serviceMethods], (value) => t(`methods.${value || "none"}`), rare),
    field("postDays", "line", rare),
    field("cutoff", "line", rare),
    field("roll", "check", rare),
  ];
}
