import { getTranslations } from "next-intl/server";
import { choiceOf, oneOf } from "@/components/action/fact-fields";
import { FactForm } from "@/components/action/fact-form";
import { Note } from "@/components/ui/note";
import { longDate } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import { answerOfferAction } from "@/lib/offers/actions";
import type { NegotiationView } from "@/lib/offers/queries";
import { paperOf } from "@/lib/offers/rules";

type Props = { head: CaseHead; view: NegotiationView; offer: NegotiationView["offers"][number]; expired: boolean };

/** The answer to an open offer: yes or no, in whose words, and what was agreed point by point. */
export async function AnswerForm({ head, view, offer, expired }: Props) {
  const t = await getTranslations("negotiation");
  const { locale } = head.reader;
  const mayAccept = offer.mayAccept && !expired;
  const [answerers, initial] = offer.side === "us" ? [view.contacts, undefined] : [head.people, head.reader.id];
  const { prepareOn, signOn } = view.paperDays;
  return (
    <div className="grid gap-4">
      {mayAccept ? null : <Note tone="soon">{expired ? t("expiredNote") : t("beyondMandate")}</Note>}
      <FactForm
        action={answerOfferAction}
        given={{ offerId: offer.id, version: offer.version, ...(mayAccept ? {} : { points: "" }) }}
        save={t("recordAnswer")}
        done={t("saved")}
        fields={[
          choiceOf({
            name: "status",
            required: true,
            label: t("answer"),
            hint: mayAccept
              ? t(`becomes.${paperOf(offer.kind)}`, {
                  prepare: longDate(prepareOn, locale),
                  sign: longDate(signOn, locale),
                })
              : undefined,
            initial: mayAccept ? "accepted" : "rejected",
            values: mayAccept ? (["accepted", "rejected"] as const) : (["rejected"] as const),
            say: (status) => t(`answers.${status}`),
          }),
          oneOf(answerers, {
            name: "answeredBy",
            label: offer.side === "us" ? t("answeredByClient") : t("answeredByUs"),
            initial: answerers.some(({ id }) => id === initial) ? initial : undefined,
          }),
          { name: "answer", kind: "text", label: t("answerWords"), hint: t("answerHint") },
          ...(mayAccept ? [{ name: "points", kind: "text" as const, label: t("points"), hint: t("pointsHint") }] : []),
        ]}
      />
    </div>
  );
}
