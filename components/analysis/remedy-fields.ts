import { getTranslations } from "next-intl/server";
import type { FactField } from "@/components/action/fact-form";
import { remedyResults } from "@/db/enums";
import type { AnalysisView } from "@/lib/analysis/queries";
import type { CaseHead } from "@/lib/cases/queries";

/** The fields of an attempt to repair: as it was written down, or with the words of a usual remedy to begin with. */
export async function remedyFields(
  head: CaseHead,
  view: AnalysisView,
  remedy: AnalysisView["remedies"][number] | null,
  what = "",
): Promise<FactField[]> {
  const t = await getTranslations("analysis.remedies");
  return [
    { name: "what", kind: "line", required: true, label: t("what"), initial: remedy?.what ?? what },
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
