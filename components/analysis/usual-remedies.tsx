import { getTranslations } from "next-intl/server";
import { FactButton } from "@/components/action/fact-button";
import { FactForm } from "@/components/action/fact-form";
import { Disclosure } from "@/components/ui/disclosure";
import { addRemedyAction, setAsideRemedyAction, takeUpRemedyAction } from "@/lib/analysis/actions";
import type { AnalysisView } from "@/lib/analysis/queries";
import { untriedRemedies } from "@/lib/analysis/rules";
import { type UsualRemedy, usualRemedies } from "@/lib/analysis/taxonomy";
import { todayIn } from "@/lib/calendar/dates";
import { longDate } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import { remedyFields } from "./remedy-fields";

type Props = { head: CaseHead; view: AnalysisView };

/** What usually helps with the main reason and was not tried yet: try it, or say why not. */
export async function UsualRemedies({ head, view }: Props) {
  const t = await getTranslations("analysis.remedies");
  const main = view.reasons.find(({ isPrimary }) => isPrimary);
  const untried = untriedRemedies(usualRemedies(main?.code ?? null), view.remedies);
  if (untried.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3 className="font-sans text-base font-semibold">{t("usual")}</h3>
      <ul className="divide-y border-y">
        {untried.map((remedy) => (
          <Untried key={remedy.key} head={head} view={view} remedy={remedy} />
        ))}
      </ul>
    </div>
  );
}

async function Untried({ head, view, remedy: { key, name } }: Props & { remedy: UsualRemedy }) {
  const t = await getTranslations("analysis.remedies");
  const words = await getTranslations("analysis");
  const { locale, timeZone } = head.reader;
  const said = view.setAside.find(({ usual }) => usual === key);
  return (
    <li className="grid gap-1 py-3">
      <p className="text-pretty">{name[locale]}</p>
      {said ? (
        <div className="text-sm text-soft">
          <p className="break-words whitespace-pre-line">{t("notTried", { why: said.why })}</p>
          <p className="text-muted">
            {said.by}, {longDate(todayIn(timeZone, said.at).toString(), locale)}
          </p>
        </div>
      ) : (
        <p className="text-sm text-soon">{t("unanswered")}</p>
      )}
      {view.canEdit ? (
        <div className="grid">
          <Disclosure name={`remedy-${key}`} summary={t("tried")}>
            <FactForm
              action={addRemedyAction}
              given={{ caseId: head.id, usual: key }}
              fields={await remedyFields(head, view, null, name[locale])}
              save={t("add")}
              done={words("saved")}
            />
          </Disclosure>
          <Disclosure name={`remedy-${key}`} summary={said ? t("changeWhy") : t("sayWhy")}>
            <FactForm
              action={setAsideRemedyAction}
              given={{ caseId: head.id, usual: key, version: said?.version ?? 0 }}
              fields={[
                {
                  name: "why",
                  kind: "text",
                  required: true,
                  label: t("why"),
                  hint: words("internal"),
                  initial: said?.why,
                },
              ]}
              save={words("save")}
              done={words("saved")}
            />
          </Disclosure>
          {said ? (
            <FactButton
              action={takeUpRemedyAction}
              given={{ caseId: head.id, usual: key }}
              label={t("takeUp")}
              done={words("saved")}
            />
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
