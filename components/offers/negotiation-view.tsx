import { getTranslations } from "next-intl/server";
import { choiceOf } from "@/components/action/fact-fields";
import { FactForm, type FactField } from "@/components/action/fact-form";
import { ToolFacts, ToolSection } from "@/components/cases/tool-section";
import { Disclosure } from "@/components/ui/disclosure";
import { currencies, stanceAttitudes } from "@/db/enums";
import { longDate } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import { takeStanceAction } from "@/lib/offers/actions";
import type { NegotiationView } from "@/lib/offers/queries";
import { worthOfStaying } from "@/lib/offers/rules";
import { formatAmount, writeAmount } from "@/lib/platform/money";
import { Agreements } from "./agreements";
import { Ledger } from "./ledger";

type Props = { slug: string; head: CaseHead; view: NegotiationView };

/** The negotiation: first where we stand, then who offered what, then what both sides sign. */
export async function Negotiation({ slug, head, view }: Props) {
  return (
    <div className="grid">
      <Stance head={head} view={view} />
      <Ledger slug={slug} head={head} view={view} />
      <Agreements head={head} view={view} />
    </div>
  );
}

async function Stance({ head, view: { stance, currency, canEdit } }: Omit<Props, "slug">) {
  const t = await getTranslations("negotiation");
  const { locale } = head.reader;
  const money = (minor: number | null) => (minor === null ? null : formatAmount(minor, currency, locale));
  const typed = (minor: number | null | undefined) => (minor == null ? "" : writeAmount(minor, locale));
  const worth = stance && worthOfStaying(stance);
  const fields: FactField[] = [
    choiceOf({
      name: "attitude",
      required: true,
      label: t("attitude"),
      initial: stance?.attitude ?? "conditional",
      values: stanceAttitudes,
      say: (attitude) => t(`attitudes.${attitude}`),
    }),
    {
      name: "conditions",
      kind: "text",
      label: t("conditions"),
      hint: t("conditionsHint"),
      initial: stance?.conditions,
    },
    { name: "limits", kind: "text", label: t("limits"), hint: t("internal"), initial: stance?.limits },
    { name: "mandate", kind: "text", label: t("mandate"), hint: t("mandateHint"), initial: stance?.mandate },
    {
      name: "mandateMinor",
      kind: "amount",
      label: t("mandateAmount"),
      hint: t("mandateAmountHint"),
      initial: typed(stance?.mandateMinor),
    },
    { name: "until", kind: "day", label: t("until"), initial: stance?.until ?? "" },
    { name: "stayMarginMinor", kind: "amount", label: t("stayMargin"), initial: typed(stance?.stayMarginMinor) },
    { name: "endMarginMinor", kind: "amount", label: t("endMargin"), initial: typed(stance?.endMarginMinor) },
    choiceOf({
      name: "currency",
      required: true,
      label: t("currency"),
      initial: currency,
      values: currencies,
      say: (value) => value,
    }),
  ];
  return (
    <ToolSection id="stance" title={t("stanceTitle")} intro={t("stanceIntro")}>
      {stance ? (
        <ToolFacts
          facts={[
            [t("attitude"), t(`attitudes.${stance.attitude}`)],
            [t("conditions"), stance.conditions],
            [t("limits"), stance.limits],
            [t("mandate"), stance.mandate],
            [t("mandateAmount"), money(stance.mandateMinor)],
            [t("until"), stance.until ? longDate(stance.until, locale) : null],
            [
              t("worth"),
              worth === null
                ? null
                : t(worth >= 0 ? "worthStay" : "worthEnd", { amount: money(Math.abs(worth ?? 0)) ?? "" }),
            ],
          ]}
        />
      ) : (
        <p className="text-muted">{t("noStance")}</p>
      )}
      {canEdit ? (
        <Disclosure summary={stance ? t("changeStance") : t("takeStance")} open={!stance}>
          <FactForm
            action={takeStanceAction}
            given={{ caseId: head.id, version: stance?.version ?? 0 }}
            save={t("save")}
            done={t("saved")}
            wrongAmount={t("wrongAmount")}
            fields={fields}
          />
        </Disclosure>
      ) : null}
    </ToolSection>
  );
}
