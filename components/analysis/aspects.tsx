import { getTranslations } from "next-intl/server";
import { FactForm } from "@/components/action/fact-form";
import { ToolSection } from "@/components/cases/tool-section";
import { Disclosure } from "@/components/ui/disclosure";
import { lookAtAspectAction } from "@/lib/analysis/actions";
import type { AnalysisView } from "@/lib/analysis/queries";
import { aspects } from "@/lib/analysis/questions";
import { answerOf, aspectAnswers } from "@/lib/analysis/rules";
import type { CaseHead } from "@/lib/cases/queries";

/** Every side of the relationship, looked at once: the reasons are picked from what shows here. */
export async function Aspects({ head, view }: { head: CaseHead; view: AnalysisView }) {
  const t = await getTranslations("analysis.aspects");
  const words = await getTranslations("analysis");
  const { locale } = head.reader;
  return (
    <ToolSection id="aspects" title={t("title")} intro={`${t("intro")} ${words("internal")}`}>
      <ul className="divide-y border-y">
        {aspects.map(({ key, name, question }) => {
          const looked = view.aspects.find(({ aspect }) => aspect === key);
          const answer = looked ? answerOf(looked) : null;
          return (
            <li key={key} className="py-1">
              <Disclosure
                name="aspects"
                summary={name[locale]}
                aside={answer ? t(`answers.${answer}`) : <span className="text-soon">{t("open")}</span>}
              >
                <div className="grid gap-3">
                  <p className="text-pretty text-soft">{question[locale]}</p>
                  {looked?.note ? <p className="break-words whitespace-pre-line">{looked.note}</p> : null}
                  {view.canEdit ? (
                    <FactForm
                      action={lookAtAspectAction}
                      given={{ caseId: head.id, aspect: key, version: looked?.version ?? 0 }}
                      save={words("save")}
                      done={words("saved")}
                      wrongAmount={words("wrongAmount")}
                      fields={[
                        {
                          name: "answer",
                          kind: "choice",
                          required: true,
                          label: t("answer"),
                          initial: answer ?? "0",
                          options: aspectAnswers.map((value) => ({ value, label: t(`answers.${value}`) })),
                        },
                        {
                          name: "note",
                          kind: "text",
                          label: t("note"),
                          hint: words("internal"),
                          initial: looked?.note,
                        },
                      ]}
                    />
                  ) : null}
                </div>
              </Disclosure>
            </li>
          );
        })}
      </ul>
    </ToolSection>
  );
}
