import { getTranslations } from "next-intl/server";
import { FactButton } from "@/components/action/fact-button";
import { FactForm } from "@/components/action/fact-form";
import { ToolFacts, ToolRecord, ToolSection } from "@/components/cases/tool-section";
import { Disclosure } from "@/components/ui/disclosure";
import { addGoalAction, removeGoalAction } from "@/lib/analysis/actions";
import type { AnalysisView } from "@/lib/analysis/queries";
import { longDate } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";

/** What was agreed, and what came of it. */
export async function Goals({ head, view }: { head: CaseHead; view: AnalysisView }) {
  const t = await getTranslations("analysis");
  return (
    <ToolSection id="goals" title={t("goals.title")} intro={`${t("goals.intro")} ${t("internal")}`}>
      {view.goals.length > 0 ? (
        <ul>
          {view.goals.map((goal) => (
            <ToolRecord
              key={goal.id}
              title={goal.title}
              tools={
                view.canEdit ? (
                  <FactButton
                    action={removeGoalAction}
                    given={{ goalId: goal.id }}
                    label={t("remove")}
                    done={t("removed")}
                  />
                ) : null
              }
            >
              <ToolFacts
                facts={[
                  [t("goals.expected"), goal.expected],
                  [t("goals.actual"), goal.actual],
                  [t("goals.since"), goal.sinceOn ? longDate(goal.sinceOn, head.reader.locale) : null],
                ]}
              />
            </ToolRecord>
          ))}
        </ul>
      ) : (
        <p className="text-muted">{t("goals.empty")}</p>
      )}
      {view.canEdit ? (
        <Disclosure summary={t("goals.add")}>
          <FactForm
            action={addGoalAction}
            given={{ caseId: head.id }}
            save={t("goals.add")}
            done={t("saved")}
            wrongAmount={t("wrongAmount")}
            fields={[
              { name: "title", kind: "line", required: true, label: t("goals.name") },
              {
                name: "expected",
                kind: "line",
                required: true,
                label: t("goals.expected"),
                hint: t("goals.expectedHint"),
              },
              { name: "actual", kind: "line", label: t("goals.actual") },
              { name: "sinceOn", kind: "day", label: t("goals.since") },
            ]}
          />
        </Disclosure>
      ) : null}
    </ToolSection>
  );
}
