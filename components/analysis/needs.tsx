import { getTranslations } from "next-intl/server";
import { FactForm } from "@/components/action/fact-form";
import { ToolFacts, ToolSection } from "@/components/cases/tool-section";
import { Disclosure } from "@/components/ui/disclosure";
import { writeNeedsAction } from "@/lib/analysis/actions";
import type { AnalysisView } from "@/lib/analysis/queries";
import { needKeys, needName } from "@/lib/analysis/questions";
import type { CaseHead } from "@/lib/cases/queries";

/** What this client needs of the ending, so that dates, tasks and tone can follow. */
export async function Needs({ head, view }: { head: CaseHead; view: AnalysisView }) {
  const t = await getTranslations("analysis.needs");
  const words = await getTranslations("analysis");
  const { locale } = head.reader;
  const known = view.assessment?.needs ?? {};
  const facts = needKeys.map((key): [string, string | undefined] => [needName(key)?.[locale] ?? key, known[key]]);
  return (
    <ToolSection id="needs" title={t("title")} intro={`${t("intro")} ${words("internal")}`}>
      {facts.some(([, need]) => need) ? <ToolFacts facts={facts} /> : <p className="text-muted">{t("empty")}</p>}
      {view.canEdit ? (
        <Disclosure summary={t("edit")}>
          <FactForm
            action={writeNeedsAction}
            given={{ caseId: head.id, version: view.assessment?.version ?? 0 }}
            save={words("save")}
            done={words("saved")}
            wrongAmount={words("wrongAmount")}
            fields={needKeys.map((name) => ({
              name,
              kind: "line",
              label: needName(name)?.[locale] ?? name,
              initial: known[name],
            }))}
          />
        </Disclosure>
      ) : null}
    </ToolSection>
  );
}
