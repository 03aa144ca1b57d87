import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { FactForm } from "@/components/action/fact-form";
import { ToolFacts, ToolSection } from "@/components/cases/tool-section";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { calendars } from "@/db/enums";
import type { CaseHead } from "@/lib/cases/queries";
import { readRuleAction } from "@/lib/contracts/review/actions";
import type { ReviewView } from "@/lib/contracts/review/queries";
import {
  alignments,
  countings,
  noticeKinds,
  noticePeriodUnits,
  type NoticeRule,
  runsFromWords,
  weekendRules,
} from "@/lib/notice/schema";
import { routes } from "@/lib/platform/routes";

type Props = { head: CaseHead; view: ReviewView };

/** How the contract may be ended, word for word and as a rule the calculator takes. */
export async function RuleSection({ head, view: { contract, rule, twoReadings, review, canEdit } }: Props) {
  const t = await getTranslations("review");
  const words = await getTranslations("notice.calculator");
  const country = await getTranslations("workspaces.calendars");
  const optional = <Value extends string>(values: readonly Value[], say: (value: Value) => string) =>
    values.map((value) => ({ value, label: say(value) }));
  return (
    <ToolSection id="rule" title={t("rule.title")} intro={t("rule.intro")}>
      <ToolFacts
        facts={[
          [t("rule.clause"), contract?.noticeClause],
          [t("rule.reads"), rule ? <RuleWords rule={rule} /> : t("rule.none")],
          [t("rule.reading"), review?.readingReason],
        ]}
      />
      {rule ? (
        <p>
          <Link
            href={routes.noticeCalculator({ lang: head.reader.locale, ...draftOf(rule), delivered: head.today })}
            className="text-accent underline underline-offset-4"
          >
            {t("rule.calculator")}
          </Link>
        </p>
      ) : null}
      {twoReadings && !review?.readingReason ? <Note tone="soon">{t("rule.twoReadings")}</Note> : null}
      {canEdit ? (
        <Disclosure summary={rule ? t("rule.change") : t("rule.read")}>
          <FactForm
            action={readRuleAction}
            given={{ caseId: head.id }}
            save={t("rule.save")}
            done={t("saved")}
            wrongAmount=""
            fields={[
              {
                name: "clause",
                kind: "text",
                label: t("rule.clause"),
                hint: t("rule.clauseHint"),
                initial: contract?.noticeClause,
              },
              {
                name: "kind",
                kind: "choice",
                required: true,
                label: words("fields.kind"),
                initial: rule?.kind ?? "period",
                options: optional(noticeKinds, (value) => words(`kinds.${value}`)),
              },
              { name: "n", kind: "line", label: words("fields.n"), initial: String(rule?.n ?? 1) },
              {
                name: "unit",
                kind: "choice",
                required: true,
                label: words("fields.unit"),
                initial: rule?.unit ?? "month",
                options: optional(noticePeriodUnits, (value) => words(`units.${value}`)),
              },
              {
                name: "runsFrom",
                kind: "choice",
                required: true,
                label: words("fields.runsFrom"),
                initial: rule?.runsFrom ?? "delivery",
                options: optional(runsFromWords, (value) => words(`runsFroms.${value}`)),
              },
              {
                name: "counting",
                kind: "choice",
                required: true,
                label: words("fields.counting"),
                initial: rule?.counting ?? "corresponding",
                options: optional(countings, (value) => words(`countings.${value}`)),
              },
              {
                name: "align",
                kind: "choice",
                required: true,
                label: words("fields.align"),
                initial: rule?.align ?? "none",
                options: optional(alignments, (value) => words(`aligns.${value}`)),
              },
              {
                name: "weekendRule",
                kind: "choice",
                required: true,
                label: words("fields.weekendRule"),
                initial: rule?.weekendRule ?? "none",
                options: optional(weekendRules, (value) => words(`weekendRules.${value}`)),
              },
              {
                name: "calendar",
                kind: "choice",
                required: true,
                label: words("fields.calendar"),
                initial: rule?.calendar ?? contract?.noticeCalendar ?? "PL",
                options: optional(calendars, (value) => country(value)),
              },
              {
                name: "minTermUntil",
                kind: "day",
                label: words("fields.minTermUntil"),
                initial: rule?.minTermUntil ?? "",
              },
              {
                name: "noticeNotBefore",
                kind: "day",
                label: words("fields.noticeNotBefore"),
                initial: rule?.noticeNotBefore ?? "",
              },
              {
                name: "termEnd",
                kind: "day",
                label: words("fields.termEnd"),
                hint: t("rule.termHint"),
                initial: rule?.term?.end ?? "",
              },
              {
                name: "renewalMonths",
                kind: "line",
                label: words("fields.renewalMonths"),
                initial: rule?.term ? String(rule.term.renewalMonths) : "",
              },
              {
                name: "readingReason",
                kind: "text",
                label: t("rule.reading"),
                hint: t("rule.readingHint"),
                initial: review?.readingReason,
              },
            ]}
          />
        </Disclosure>
      ) : null}
    </ToolSection>
  );
}

async function RuleWords({ rule }: { rule: NoticeRule }) {
  const t = await getTranslations("review.rule");
  const words = await getTranslations("notice.calculator");
  if (rule.kind === "immediate") return words("kinds.immediate");
  const parts = [
    t("length", { n: rule.n, unit: rule.unit }),
    t("from", { from: words(`runsFroms.${rule.runsFrom}`) }),
    rule.align === "none" ? null : words(`aligns.${rule.align}`),
  ];
  return parts.filter(Boolean).join(", ");
}

const draftOf = (rule: NoticeRule): Record<string, string> => ({
  kind: rule.kind,
  n: String(rule.n),
  unit: rule.unit,
  runsFrom: rule.runsFrom,
  counting: rule.counting,
  align: rule.align,
  weekendRule: rule.weekendRule,
  calendar: rule.calendar,
  minTermUntil: rule.minTermUntil ?? "",
  noticeNotBefore: rule.noticeNotBefore ?? "",
  termEnd: rule.term?.end ?? "",
  renewalMonths: rule.term ? String(rule.term.renewalMonths) : "",
});
