import { getTranslations } from "next-intl/server";
import { FactButton } from "@/components/action/fact-button";
import { FactForm } from "@/components/action/fact-form";
import { ToolFacts, ToolRecord, ToolSection } from "@/components/cases/tool-section";
import { Disclosure } from "@/components/ui/disclosure";
import { addRemedyAction, changeRemedyAction, removeRemedyAction } from "@/lib/analysis/actions";
import type { AnalysisView } from "@/lib/analysis/queries";
import { longDate } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import { remedyFields } from "./remedy-fields";
import { UsualRemedies } from "./usual-remedies";

type Props = { head: CaseHead; view: AnalysisView };

/** What was tried to repair the relationship, and what usually is. */
export async function Remedies({ head, view }: Props) {
  const t = await getTranslations("analysis");
  const { locale } = head.reader;
  const changes = await Promise.all(view.remedies.map((remedy) => remedyFields(head, view, remedy)));
  return (
    <ToolSection id="remedies" title={t("remedies.title")} intro={`${t("remedies.intro")} ${t("internal")}`}>
      {view.remedies.length > 0 ? (
        <ul>
          {view.remedies.map((remedy, index) => (
            <ToolRecord
              key={remedy.id}
              title={remedy.what}
              aside={`${longDate(remedy.triedOn, locale)} · ${t(`remedies.results.${remedy.result}`)}`}
              tools={
                view.canEdit ? (
                  <FactButton
                    action={removeRemedyAction}
                    given={{ remedyId: remedy.id, version: remedy.version }}
                    label={t("remove")}
                    done={t("removed")}
                  />
                ) : null
              }
            >
              <ToolFacts
                facts={[
                  [t("remedies.contact"), view.contacts.find(({ id }) => id === remedy.contactId)?.name],
                  [t("remedies.clientAnswer"), remedy.clientAnswer],
                  [t("remedies.effect"), remedy.effect],
                ]}
              />
              {view.canEdit ? (
                <Disclosure summary={t("change")}>
                  <FactForm
                    action={changeRemedyAction}
                    given={{ remedyId: remedy.id, version: remedy.version, usual: remedy.usual }}
                    fields={changes[index] ?? []}
                    save={t("save")}
                    done={t("saved")}
                    wrongAmount={t("wrongAmount")}
                  />
                </Disclosure>
              ) : null}
            </ToolRecord>
          ))}
        </ul>
      ) : (
        <p className="text-muted">{t("remedies.empty")}</p>
      )}
      <UsualRemedies head={head} view={view} />
      {view.canEdit ? (
        <Disclosure summary={t("remedies.add")}>
          <FactForm
            action={addRemedyAction}
            given={{ caseId: head.id, usual: null }}
            fields={await remedyFields(head, view, null)}
            save={t("remedies.add")}
            done={t("saved")}
            wrongAmount={t("wrongAmount")}
          />
        </Disclosure>
      ) : null}
    </ToolSection>
  );
}
