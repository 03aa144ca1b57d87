import { getTranslations } from "next-intl/server";
import { FoldedForm } from "@/components/action/folded-form";
import { optionsOf } from "@/components/action/fact-fields";
import { deliveryProofs } from "@/db/enums";
import { longDate } from "@/lib/calendar/words";
import type { CaseHead } from "@/lib/cases/queries";
import { confirmEndAction, deliverNoticeAction, revokeNoticeAction } from "@/lib/notice/serving/actions";
import type { NoticesView } from "@/lib/notice/serving/queries";
import { CorrectSending, fileField } from "./record-notice";

type Props = {
  head: CaseHead;
  view: NoticesView;
  notice: NoticesView["notices"][number];
  /** The last day the rule gives. */
  computed: string | null;
};

/** What can be written down of a letter that stands: its delivery, the end that follows, its revocation. */
export async function NoticeSteps({ head, view, notice, computed }: Props) {
  const t = await getTranslations("serving");
  const { locale } = head.reader;
  const given = { noticeId: notice.id, version: notice.version };
  const ours = notice.givenBy === "us";
  const { deemedOn } = notice;
  return (
    <div className="grid">
      {ours && notice.deliveredOn === null ? <CorrectSending head={head} view={view} notice={notice} /> : null}
      {ours && notice.endsOn === null ? (
        <FoldedForm
          summary={notice.deliveredOn ? t("correctDelivery") : t("deliver")}
          action={deliverNoticeAction}
          given={given}
          save={t("deliverButton")}
          done={t("saved")}
          fields={[
            {
              name: "deliveredOn",
              kind: "day",
              required: true,
              label: t("deliveredOn"),
              hint: deemedOn ? t("deemed", { date: longDate(deemedOn, locale) }) : undefined,
              initial: notice.deliveredOn ?? (deemedOn && deemedOn < head.today ? deemedOn : head.today),
            },
            {
              name: "proof",
              kind: "choice",
              required: true,
              label: t("proof"),
              initial: notice.deliveryProof ?? "receipt",
              options: optionsOf(deliveryProofs, (value) => t(`proofs.${value}`)),
            },
            fileField(locale, view.files, { label: t("proofFile"), initial: notice.deliveryFileId ?? "" }),
          ]}
        />
      ) : null}
      {notice.deliveredOn ? (
        <FoldedForm
          summary={notice.endsOn ? t("changeEnd") : t("confirmEnd")}
          open={notice.endsOn === null}
          action={confirmEndAction}
          given={given}
          save={t("confirmEnd")}
          done={t("saved")}
          fields={[
            {
              name: "endsOn",
              kind: "day",
              required: true,
              label: t("endsOn"),
              hint: computed ? t("endHint", { date: longDate(computed, locale) }) : t("noRuleHint"),
              initial: notice.endsOn ?? computed ?? "",
            },
            {
              name: "reason",
              kind: "text",
              label: t("endReason"),
              hint: t("endReasonHint"),
              initial: notice.endReason,
            },
          ]}
        />
      ) : null}
      {ours && notice.revocationReceivedOn === null ? (
        <FoldedForm
          summary={t("revoke")}
          action={revokeNoticeAction}
          given={given}
          save={t("revoke")}
          done={t("saved")}
          fields={[
            {
              name: "receivedOn",
              kind: "day",
              required: true,
              label: t("revocation"),
              hint: t("revocationHint"),
              initial: head.today,
            },
          ]}
        />
      ) : null}
    </div>
  );
}
