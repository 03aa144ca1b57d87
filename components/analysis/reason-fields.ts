import { getTranslations } from "next-intl/server";
import type { FactField } from "@/components/action/fact-form";
import type { AnalysisView } from "@/lib/analysis/queries";
import { knownReasons } from "@/lib/analysis/taxonomy";
import type { CaseHead } from "@/lib/cases/queries";

type Reason = AnalysisView["reasons"][number];

/** The fields of a reason: what it is for us, and what the client hears of it. */
export async function reasonFields(head: CaseHead, reason: Reason | null): Promise<FactField[]> {
  const t = await getTranslations("analysis.reasons");
  const words = await getTranslations("analysis");
  const { locale } = head.reader;
  const side = head.path === "client" ? ["client", "us", "neutral"] : ["us", "client", "neutral"];
  const sorted = knownReasons.toSorted((one, other) => side.indexOf(one.side) - side.indexOf(other.side));
  const options = sorted.map(({ code, label }) => ({ value: code, label: label[locale] }));
  return [
    {
      name: "code",
      kind: "choice",
      label: t("code"),
      hint: t("codeHint"),
      initial: reason?.code ?? "",
      options,
    },
    { name: "title", kind: "line", label: t("own"), initial: reason?.title },
    {
      name: "internalText",
      kind: "text",
      label: t("internalText"),
      hint: `${words("internal")} ${t("internalHint")}`,
      initial: reason?.internalText,
    },
    {
      name: "clientText",
      kind: "reason",
      label: t("clientText"),
      hint: `${words("clientReads")} ${t("clientHint")}`,
      initial: reason?.clientText,
    },
    {
      name: "clientCode",
      kind: "choice",
      label: t("clientCode"),
      hint: t("clientCodeHint"),
      initial: reason?.clientCode ?? "",
      options,
    },
    {
      name: "clientGap",
      kind: "text",
      label: t("clientGap"),
      hint: `${words("internal")} ${t("clientGapHint")}`,
      initial: reason?.clientGap,
    },
    { name: "observedOn", kind: "day", label: t("observedOn"), initial: reason?.observedOn ?? "" },
  ];
}
