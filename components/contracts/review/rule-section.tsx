import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import { FoldedForm } from "@/components/action/folded-form";
import { ToolFacts, ToolSection } from "@/components/cases/tool-section";
import { Note } from "@/components/ui/note";
import type { CaseHead } from "@/lib/cases/queries";
import { readRuleAction } from "@/lib/contracts/review/actions";
import type { ReviewView } from "@/lib/contracts/review/queries";
import { isUnusual } from "@/lib/notice/question";
import { routes } from "@/lib/platform/routes";
import { ruleFields } from "./rule-fields";
import { RuleWords } from "./rule-words";

type Props = { head: CaseHead; view: ReviewView };

/** How the contract may be ended, word for word and as a rule the calculator takes. */
export async function RuleSection({ head, view: { contract, rule, draft, twoReadings, review, canEdit } }: Props) {
  const t = await getTranslations("review");
  const words = await getTranslations("notice.calculator");
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
            href={routes.noticeCalculator({ lang: head.reader.locale, ...draft, delivered: head.today })}
            className="text-accent underline underline-offset-4"
          >
            {t("rule.calculator")}
          </Link>
        </p>
      ) : null}
      {twoReadings && !review?.readingReason ? <Note tone="soon">{t("rule.twoReadings")}</Note> : null}
      {canEdit && contract ? (
        <FoldedForm
          summary={rule ? t("rule.change") : t("rule.read")}
          action={readRuleAction}
          given={{ caseId: head.id, version: contract.version }}
          save={t("rule.save")}
          done={t("saved")}
          rare={{ title: words("more"), open: isUnusual(draft) }}
          fields={[
            {
              name: "clause",
              kind: "text",
              label: t("rule.clause"),
              hint: t("rule.clauseHint"),
              initial: contract?.noticeClause,
            },
            ...ruleFields(head.reader.locale, draft),
            {
              name: "readingReason",
              kind: "text",
              label: t("rule.reading"),
              hint: t("rule.readingHint"),
              initial: review?.readingReason,
            },
          ]}
        />
      ) : null}
    </ToolSection>
  );
}
