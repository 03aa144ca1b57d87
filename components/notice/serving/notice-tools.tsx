import { getTranslations } from "next-intl/server";
import { FactButton } from "@/components/action/fact-button";
import {
  allowAddressAction,
  restoreNoticeAction,
  revokeNoticeAction,
  unconfirmEndAction,
  withdrawNoticeAction,
} from "@/lib/notice/serving/actions";
import type { NoticesView } from "@/lib/notice/serving/queries";

type Props = { view: NoticesView; notice: NoticesView["notices"][number] };

/** What a press does to the record of a letter: who allows its address, and what is taken back. */
export async function NoticeTools({ view: { canAllowAddress, canServe }, notice }: Props) {
  const t = await getTranslations("serving");
  const given = { noticeId: notice.id, version: notice.version };
  const stands = notice.withdrawnAt === null;
  const asksAddress = stands && canAllowAddress && notice.givenBy === "us" && !notice.addressNamed;
  const allowed = notice.addressAllowedBy !== null;
  return (
    <>
      {asksAddress ? (
        <FactButton
          action={allowAddressAction}
          given={{ ...given, allowed: !allowed }}
          label={allowed ? t("disallowAddress") : t("allowAddress")}
          done={t("saved")}
          variant={allowed ? "quiet" : "secondary"}
        />
      ) : null}
      {stands && canServe && notice.endsOn !== null ? (
        <FactButton action={unconfirmEndAction} given={given} label={t("unconfirmEnd")} done={t("saved")} />
      ) : null}
      {stands && canServe && notice.revocationReceivedOn !== null ? (
        <FactButton
          action={revokeNoticeAction}
          given={{ ...given, receivedOn: null }}
          label={t("unrevoke")}
          done={t("saved")}
        />
      ) : null}
      {stands && canServe ? (
        <FactButton action={withdrawNoticeAction} given={given} label={t("withdraw")} done={t("saved")} />
      ) : null}
      {!stands && canServe ? (
        <FactButton action={restoreNoticeAction} given={given} label={t("restore")} done={t("saved")} />
      ) : null}
    </>
  );
}
