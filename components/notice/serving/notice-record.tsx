import { getTranslations } from "next-intl/server";
import { FactButton } from "@/components/action/fact-button";
import { ToolFacts, ToolRecord } from "@/components/cases/tool-section";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { dateTimeOf, longDate } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import { type SayStep, stepSentence } from "@/lib/notice/sentences";
import { allowAddressAction, withdrawNoticeAction } from "@/lib/notice/serving/actions";
import type { NoticesView } from "@/lib/notice/serving/queries";
import { NoticeSteps } from "./notice-steps";

type Props = { head: CaseHead; view: NoticesView; notice: NoticesView["notices"][number] };

/** One letter: what is known of it, what the rule makes of it, and what comes next. */
export async function NoticeRecord({ head, view, notice }: Props) {
  const t = await getTranslations("serving");
  const say = (await getTranslations("notice.steps")) as unknown as SayStep;
  const { locale } = head.reader;
  const given = { noticeId: notice.id };
  const stands = notice.withdrawnAt === null;
  const computed = notice.answer?.result.effectiveEnd ?? null;
  const day = (date: string | null) => (date ? longDate(date, locale) : null);
  return (
    <ToolRecord
      title={`${t(`by.${notice.givenBy}`)} · ${t(`channels.${notice.channel}`)}`}
      aside={stands ? (notice.deliveredOn ? t("delivered") : t("onItsWay")) : t("withdrawn")}
      tools={
        stands ? (
          <>
            {!notice.addressFits && notice.givenBy === "us" && view.canAllowAddress ? (
              <FactButton
                action={allowAddressAction}
                given={given}
                label={t("allowAddress")}
                done={t("saved")}
                variant="secondary"
              />
            ) : null}
            {view.canServe ? (
              <FactButton action={withdrawNoticeAction} given={given} label={t("withdraw")} done={t("saved")} />
            ) : null}
          </>
        ) : null
      }
    >
      <ToolFacts
        facts={[
          [t("address"), notice.address],
          [t("sentAt"), notice.dispatchedAt ? dateTimeOf(notice.dispatchedAt, head.reader) : null],
          [t("tracking"), notice.tracking],
          [t("deliveredOn"), day(notice.deliveredOn)],
          [t("proof"), notice.deliveryProof ? t(`proofs.${notice.deliveryProof}`) : null],
          [t("endsOn"), day(notice.endsOn)],
          [t("endReason"), notice.endReason],
          [t("revocation"), day(notice.revocationReceivedOn)],
        ]}
      />
      {stands && !notice.addressFits && notice.givenBy === "us" ? <Note tone="late">{t("addressDiffers")}</Note> : null}
      {notice.answer ? (
        <Disclosure summary={t("working")}>
          <ol className="grid list-decimal gap-1 pl-5 text-soft">
            {notice.answer.steps.map((step) => (
              <li key={step.key}>{stepSentence(say, locale, step)}</li>
            ))}
          </ol>
          <p className="pt-2 text-sm text-muted">{t("advice")}</p>
        </Disclosure>
      ) : null}
      {stands && view.canServe ? <NoticeSteps head={head} view={view} notice={notice} computed={computed} /> : null}
    </ToolRecord>
  );
}
