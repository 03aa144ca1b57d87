import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { dateOf } from "@/lib/calendar/words";
import type { CaseFeedback } from "@/lib/feedback/queries";
import type { ConsentView } from "@/lib/feedback/queries/responses";
import { WithdrawConsent } from "./withdraw-consent";

type ConsentNoteProps = { consent: ConsentView; reader: CaseFeedback["head"]["reader"]; canWithdraw: boolean };

/** What may be published, how and where, until it is withdrawn. */
export async function ConsentNote({ consent, reader, canWithdraw }: ConsentNoteProps) {
  const t = await getTranslations("feedback.case.consent");
  const day = (instant: Date) => dateOf(instant, reader);
  const { withdrawnAt, places } = consent;
  return (
    <Note
      tone={withdrawnAt ? "neutral" : "accent"}
      title={t("title")}
      action={canWithdraw && !withdrawnAt ? <WithdrawConsent consentId={consent.id} /> : null}
    >
      <p>
        {[
          withdrawnAt ? t("withdrawn", { date: day(withdrawnAt) }) : t("given", { date: day(consent.givenAt) }),
          t(`levels.${consent.level}`),
          ...places.map((place) => t("places", { places: place })),
        ].join(", ")}
      </p>
      {places.length === 0 ? <p>{t("noPlace")}</p> : null}
      <Disclosure summary={<span className="text-sm font-normal">{t("textShown")}</span>}>
        <p className="whitespace-pre-line">{consent.textShown}</p>
      </Disclosure>
    </Note>
  );
}
