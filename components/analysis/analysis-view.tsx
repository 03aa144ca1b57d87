import { getTranslations } from "next-intl/server";
import { FactForm } from "@/components/action/fact-form";
import { ToolFacts, ToolSection } from "@/components/cases/tool-section";
import { Disclosure } from "@/components/ui/disclosure";
import { currencies, keepAnswers } from "@/db/enums";
import { assessAction } from "@/lib/analysis/actions";
import type { AnalysisView } from "@/lib/analysis/queries";
import type { CaseHead } from "@/lib/cases/queries";
import { formatAmount, writeAmount } from "@/lib/platform/money";
import { Aspects } from "./aspects";
import { Goals } from "./goals";
import { Needs } from "./needs";
import { ReadinessCard } from "./readiness-card";
import { Reasons } from "./reasons";
import { Remedies } from "./remedies";

type AnalysisProps = { head: CaseHead; view: AnalysisView };

/** The analysis of a case: why, what bears it out, what was tried, and what is at stake. */
export function Analysis({ head, view }: AnalysisProps) {
  return (
    <div className="grid">
      <div className="max-w-3xl pb-6">
        <ReadinessCard view={view} />
      </div>
      <Aspects head={head} view={view} />
      <Reasons head={head} view={view} />
      <Remedies head={head} view={view} />
      <Goals head={head} view={view} />
      <Needs head={head} view={view} />
      <Assessment head={head} view={view} />
    </div>
  );
}

async function Assessment({ head, view: { assessment, contract, canEdit } }: AnalysisProps) {
  const t = await getTranslations("analysis.assessment");
  const words = await getTranslations("analysis");
  const { locale } = head.reader;
  const currency = assessment?.currency ?? contract?.currency ?? "PLN";
  const proposed = contract?.monthlyValueMinor ? contract.monthlyValueMinor * 12 : null;
  const atStake = assessment ? assessment.revenueAtStakeMinor : proposed;
  return (
    <ToolSection id="assessment" title={t("title")} intro={`${t("intro")} ${words("internal")}`}>
      {assessment ? (
        <ToolFacts
          facts={[
            [t("wouldKeep"), assessment.wouldKeep ? t(`answers.${assessment.wouldKeep}`) : null],
            [t("why"), assessment.wouldKeepNote],
            [t("revenue"), atStake === null ? null : formatAmount(atStake, currency, locale)],
          ]}
        />
      ) : (
        <p className="text-muted">{t("empty")}</p>
      )}
      {canEdit ? (
        <Disclosure summary={t("edit")}>
          <FactForm
            action={assessAction}
            given={{ caseId: head.id, version: assessment?.version ?? 0 }}
            save={words("save")}
            done={words("saved")}
            wrongAmount={words("wrongAmount")}
            fields={[
              {
                name: "wouldKeep",
                kind: "choice",
                label: t("wouldKeep"),
                initial: assessment?.wouldKeep ?? "",
                options: keepAnswers.map((value) => ({ value, label: t(`answers.${value}`) })),
              },
              {
                name: "wouldKeepNote",
                kind: "text",
                label: t("why"),
                hint: words("internal"),
                initial: assessment?.wouldKeepNote,
              },
              {
                name: "revenueAtStakeMinor",
                kind: "amount",
                label: t("revenue"),
                hint: proposed ? t("revenueHint") : undefined,
                initial: atStake === null ? "" : writeAmount(atStake, locale),
              },
              {
                name: "currency",
                kind: "choice",
                required: true,
                label: t("currency"),
                initial: currency,
                options: currencies.map((value) => ({ value, label: value })),
              },
            ]}
          />
        </Disclosure>
      ) : null}
    </ToolSection>
  );
}
