import { getTranslations } from "next-intl/server";
import { FactButton } from "@/components/action/fact-button";
import { FactForm } from "@/components/action/fact-form";
import { ToolFacts, ToolRecord, ToolSection } from "@/components/cases/tool-section";
import { Disclosure } from "@/components/ui/disclosure";
import { currencies, offerKinds, sides } from "@/db/enums";
import { longDate } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import { formatAmount } from "@/lib/contracts/money";
import { answerOfferAction, offerAction } from "@/lib/offers/actions";
import type { NegotiationView } from "@/lib/offers/queries";
import { isOpenOffer } from "@/lib/offers/rules";

type Props = { head: CaseHead; view: NegotiationView };

/** Offers and counter-offers, in their order, each with its answer. */
export async function Ledger({ head, view }: Props) {
  const t = await getTranslations("negotiation");
  return (
    <ToolSection id="offers" title={t("offersTitle")} intro={t("offersIntro")}>
      {view.offers.length > 0 ? (
        <ol>
          {view.offers.map((offer) => (
            <OfferRecord key={offer.id} head={head} view={view} offer={offer} />
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
              {
                name: "side",
                kind: "choice",
                required: true,
                label: t("side"),
                initial: "client",
                options: sides.map((value) => ({ value, label: t(`sides.${value}`) })),
              },
              {
                name: "kind",
                kind: "choice",
                required: true,
                label: t("kind"),
                initial: "price",
                options: offerKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
              },
              { name: "terms", kind: "text", required: true, label: t("terms") },
              { name: "valueMinor", kind: "amount", label: t("value"), hint: t("valueHint") },
              {
                name: "currency",
                kind: "choice",
                required: true,
                label: t("currency"),
                initial: view.currency,
                options: currencies.map((value) => ({ value, label: value })),
              },
              { name: "endsOn", kind: "day", label: t("endsOn"), hint: t("endsHint") },
              { name: "validUntil", kind: "day", label: t("validUntil"), hint: t("validHint") },
            ]}
          />
        </Disclosure>
      ) : null}
    </ToolSection>
  );
}

async function OfferRecord({ head, view, offer }: Props & { offer: NegotiationView["offers"][number] }) {
  const t = await getTranslations("negotiation");
  const { locale } = head.reader;
  const open = isOpenOffer(offer, head.today);
  const given = { offerId: offer.id, answer: "" };
  const status = offer.status === "sent" && !open ? "expired" : offer.status;
  return (
    <ToolRecord
      title={`${offer.number}. ${t(`sides.${offer.side}`)} · ${t(`kinds.${offer.kind}`)}`}
      aside={`${longDate(offer.offeredOn, locale)} · ${t(`statuses.${status}`)}`}
      tools={
        view.canEdit ? (
          offer.status === "sent" ? (
            <>
              <FactButton
                action={answerOfferAction}
                given={{ ...given, status: "accepted" }}
                label={t("answers.accepted")}
                done={t("saved")}
                variant="secondary"
                disabledReason={offer.mayAccept ? null : t("beyondMandate")}
              />
              <FactButton
                action={answerOfferAction}
                given={{ ...given, status: "rejected" }}
                label={t("answers.rejected")}
                done={t("saved")}
              />
              <FactButton
                action={answerOfferAction}
                given={{ ...given, status: "withdrawn" }}
                label={t("answers.withdrawn")}
                done={t("saved")}
              />
            </>
          ) : offer.status === "countered" ? null : (
            <FactButton
              action={answerOfferAction}
              given={{ ...given, status: "sent" }}
              label={t("answers.sent")}
              done={t("saved")}
            />
          )
        ) : null
      }
    >
      <ToolFacts
        facts={[
          [t("terms"), offer.terms],
          [t("value"), offer.valueMinor === null ? null : formatAmount(offer.valueMinor, offer.currency, locale)],
          [t("endsOn"), offer.endsOn ? longDate(offer.endsOn, locale) : null],
          [t("validUntil"), offer.validUntil ? longDate(offer.validUntil, locale) : null],
          [t("answeredOn"), offer.answeredOn ? longDate(offer.answeredOn, locale) : null],
        ]}
      />
    </ToolRecord>
  );
}
