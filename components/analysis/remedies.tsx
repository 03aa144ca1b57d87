import { getTranslations } from "next-intl/server";
import { FactButton } from "@/components/action/fact-button";
import { FactForm, type FactField } from "@/components/action/fact-form";
import { ToolFacts, ToolRecord, ToolSection } from "@/components/cases/tool-section";
import { Disclosure } from "@/components/ui/disclosure";
import { remedyResults } from "@/db/enums";
import { addRemedyAction, changeRemedyAction, removeRemedyAction } from "@/lib/analysis/actions";
import type { AnalysisView } from "@/lib/analysis/queries";
import { usualRemedies } from "@/lib/analysis/taxonomy";
import { longDate } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";

type Props = { head: CaseHead; view: AnalysisView };

/** What was tried to repair the relationship, and what usually is. */
export async function Remedies({ head, view }: Props) {
  const t = await getTranslations("analysis");
  const { locale } = head.reader;
  const main = view.reasons.find(({ isPrimary }) => isPrimary);
  const changes = await Promise.all(view.remedies.map((remedy) => remedyFields(head, view, remedy)));
  const untried = usualRemedies(main?.code ?? null, locale).filter((what) =>
    view.remedies.every((tried) => tried.what !== what),
  );
  return (
    <ToolSection id="remedies" title={t("remedies.title")} intro={t("remedies.intro")}>
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
                    given={{ remedyId: remedy.id }}
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
                    given={{ remedyId: remedy.id, version: remedy.version }}
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
      {untried.length > 0 ? (
        <p className="text-sm text-muted">{t("remedies.untried", { list: untried.join("; ") })}</p>
      ) : null}
      {view.canEdit ? (
        <Disclosure summary={t("remedies.add")}>
          <FactForm
            action={addRemedyAction}
            given={{ caseId: head.id }}
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

async function remedyFields(
  head: CaseHead,
  view: AnalysisView,
  remedy: AnalysisView["remedies"][number] | null,
): Promise<FactField[]> {
  const t = await getTranslations("analysis.remedies");
  return [
    { name: "what", kind: "line", required: true, label: t("what"), initial: remedy?.what },
    { name: "triedOn", kind: "day", required: true, label: t("triedOn"), initial: remedy?.triedOn ?? head.today },
    {
      name: "contactId",
      kind: "choice",
      label: t("contact"),
      initial: remedy?.contactId ?? "",
      options: view.contacts.map(({ id, name }) => ({ value: id, label: name })),
    },
    { name: "clientAnswer", kind: "text", label: t("clientAnswer"), initial: remedy?.clientAnswer },
    {
      name: "result",
      kind: "choice",
      required: true,
      label: t("result"),
      initial: remedy?.result ?? "pending",
      options: remedyResults.map((value) => ({ value, label: t(`results.${value}`) })),
    },
    { name: "effect", kind: "text", label: t("effect"), initial: remedy?.effect },
  ];
}
