import { Check, Circle } from "@/components/ui/icons";
import { getTranslations } from "next-intl/server";
import { Note } from "@/components/ui/note";
import type { AnalysisView } from "@/lib/analysis/queries";
import { aspects } from "@/lib/analysis/questions";
import { answerOf, readiness, recommend, untriedRemedies } from "@/lib/analysis/rules";
import { usualRemedies } from "@/lib/analysis/taxonomy";

/** What the analysis speaks for, and what of it stands ready. It recommends; people decide. */
export async function ReadinessCard({ view }: { view: AnalysisView }) {
  const t = await getTranslations("analysis");
  const main = view.reasons.find(({ isPrimary }) => isPrimary);
  const word = recommend({
    evidenced: (main?.evidence.length ?? 0) > 0,
    remedies: view.remedies.map(({ result }) => result),
  });
  const usual = usualRemedies(main?.code ?? null);
  const unanswered = untriedRemedies(usual, view.remedies).filter(
    ({ key }) => !view.setAside.some((said) => said.usual === key),
  );
  const checks = readiness({
    reasons: view.reasons.map((reason) => ({ ...reason, evidence: reason.evidence.length })),
    remedies: view.remedies.length,
    usual: { all: usual.length, unanswered: unanswered.length },
    goals: view.goals,
    aspects: { answered: view.aspects.filter((looked) => answerOf(looked) !== null).length, all: aspects.length },
    wouldKeep: view.assessment?.wouldKeep != null,
  });
  return (
    <Note tone="accent" title={t(`recommendation.${word}.title`)}>
      <div className="grid gap-3">
        <p>{t(`recommendation.${word}.text`)}</p>
        <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2" aria-label={t("readiness.title")}>
          {checks.map(({ check, ready }) => (
            <li key={check} className="flex items-start gap-2">
              {ready ? (
                <Check className="mt-0.5 size-4 shrink-0 text-done" />
              ) : (
                <Circle className="mt-0.5 size-4 shrink-0 text-muted" />
              )}
              <span>{t(`readiness.${ready ? "ready" : "missing"}.${check}`)}</span>
            </li>
          ))}
        </ul>
      </div>
    </Note>
  );
}
