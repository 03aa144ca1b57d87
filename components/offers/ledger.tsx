import { getTranslations } from "next-intl/server";
import { choiceOf } from "@/components/action/fact-fields";
import { FactForm } from "@/components/action/fact-form";
import { ToolSection } from "@/components/cases/tool-section";
import { Disclosure } from "@/components/ui/disclosure";
import { currencies, offerKinds, sides } from "@/db/enums";
import type { CaseHead } from "@/lib/cases/queries";
import { offerAction } from "@/lib/offers/actions";
import type { NegotiationView } from "@/lib/offers/queries";
import { OfferRecord } from "./offer-record";

type Props = { slug: string; head: CaseHead; view: NegotiationView };

/** Offers and counter-offers, in their order, each with its answer. */
export async function Ledger({ slug, head, view }: Props) {
  const t = await getTranslations("negotiation");
  return (
    <ToolSection id="offers" title={t("offersTitle")} intro={t("offersIntro")}>
      {view.offers.length > 0 ? (
        <ol>
          {view.offers.map((offer) => (
            <OfferRecord key={offer.id} slug={slug} head={head} view={view} offer={offer} />
          ))}
        </ol>
      ) : (
        <p className="text-muted">{t("noOffers")}</p>
      )}
      {view.canEdit && view.stance ? (
        <Disclosure summary={t("addOffer")}>
          <FactForm
            action={offerAction}
            given={{ caseId: head.id }}
            save={t("addOffer")}
            done={t("saved")}
            wrongAmount={t("wrongAmount")}
            fields={[
              choiceOf({
                name: "side",
                required: true,
                label: t("side"),
                hint: t("sideHint"),
                initial: "client",
                values: sides,
                say: (side) => t(`sides.${side}`),
              }),
              choiceOf({
                name: "kind",
                required: true,
                label: t("kind"),
                initial: "price",
                values: offerKinds,
                say: (kind) => t(`kinds.${kind}`),
              }),
              { name: "terms", kind: "text", required: true, label: t("terms") },
              { name: "valueMinor", kind: "amount", label: t("value"), hint: t("valueHint") },
              choiceOf({
                name: "currency",
                required: true,
                label: t("currency"),
                initial: view.currency,
                values: currencies,
                say: (currency) => currency,
              }),
              { name: "endsOn", kind: "day", label: t("endsOn"), hint: t("endsHint") },
              { name: "validUntil", kind: "day", label: t("validUntil"), hint: t("validHint") },
            ]}
          />
        </Disclosure>
      ) : null}
    </ToolSection>
  );
}
