import { getFormatter, getTranslations } from "next-intl/server";
import { FactButton } from "@/components/action/fact-button";
import { FactForm } from "@/components/action/fact-form";
import { ToolFacts, ToolRecord, ToolSection } from "@/components/cases/tool-section";
import { longDate } from "@/components/tasks/due-words";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { deliveryProofs, noticeChannels } from "@/db/enums";
import type { CaseHead } from "@/lib/cases/queries";
import { type SayStep, stepSentence } from "@/lib/notice/sentences";
import {
  allowAddressAction,
  confirmEndAction,
  deliverNoticeAction,
  receiveNoticeAction,
  revokeNoticeAction,
  sendNoticeAction,
  withdrawNoticeAction,
} from "@/lib/notice/serving/actions";
import type { NoticesView } from "@/lib/notice/serving/queries";

type Props = { head: CaseHead; view: NoticesView };
type Notice = NoticesView["notices"][number];

/** Serving notice as a story: prepared, sent, delivered; and the end that follows from it. */
export async function Notices({ head, view }: Props) {
  const t = await getTranslations("serving");
  const fileOptions = view.files.map(({ id, name }) => ({ value: id, label: name }));
  const channels = noticeChannels.map((value) => ({ value, label: t(`channels.${value}`) }));
  return (
    <div className="grid">
      <Before head={head} view={view} />
      <ToolSection id="notices" title={t("title")} intro={t("intro")}>
        {view.notices.length > 0 ? (
          <ul>
            {view.notices.map((notice) => (
              <NoticeRecord key={notice.id} head={head} view={view} notice={notice} />
            ))}
          </ul>
        ) : (
          <p className="text-muted">{t("empty")}</p>
        )}
        {view.canServe && head.path !== "client" ? (
          <Disclosure summary={t("send")}>
            <FactForm
              action={sendNoticeAction}
              given={{ caseId: head.id }}
              save={t("sendButton")}
              done={t("saved")}
              wrongAmount=""
              fields={[
                {
                  name: "channel",
                  kind: "choice",
                  required: true,
                  label: t("channel"),
                  initial: "registered_post",
                  options: channels,
                },
                {
                  name: "address",
                  kind: "line",
                  required: true,
                  label: t("address"),
                  hint: t("addressHint"),
                  initial: view.contract?.noticeAddress.split(/[\n;]/)[0] ?? "",
                },
                { name: "sentAt", kind: "moment", required: true, label: t("sentAt") },
                { name: "tracking", kind: "line", label: t("tracking") },
                { name: "fileId", kind: "choice", label: t("sendProof"), hint: t("fileHint"), options: fileOptions },
              ]}
            />
          </Disclosure>
        ) : null}
        {view.canServe && head.path === "client" ? (
          <Disclosure summary={t("receive")} open={view.notices.length === 0}>
            <FactForm
              action={receiveNoticeAction}
              given={{ caseId: head.id }}
              save={t("receiveButton")}
              done={t("saved")}
              wrongAmount=""
              fields={[
                {
                  name: "channel",
                  kind: "choice",
                  required: true,
                  label: t("channel"),
                  initial: "email",
                  options: channels,
                },
                { name: "receivedOn", kind: "day", required: true, label: t("receivedOn"), initial: head.today },
                {
                  name: "fileId",
                  kind: "choice",
                  required: true,
                  label: t("letter"),
                  hint: t("fileHint"),
                  options: [{ value: "", label: "–" }, ...fileOptions],
                },
                { name: "endsOn", kind: "day", label: t("theirEnd"), hint: t("theirEndHint") },
              ]}
            />
          </Disclosure>
        ) : null}
      </ToolSection>
    </div>
  );
}

async function Before({ head, view: { backward, rule } }: Props) {
  const t = await getTranslations("serving.before");
  const { locale } = head.reader;
  const day = (date: string | null | undefined) => (date ? longDate(date, locale) : null);
  return (
    <ToolSection id="before" title={t("title")} intro={rule ? t("intro") : t("noRule")}>
      {backward && head.dates.effectiveEndOn && head.dates.noticeDeliveredOn === null ? (
        <ToolFacts
          facts={[
            [t("wished"), day(head.dates.effectiveEndOn)],
            [t("recommended"), day(backward.recommendedSendBy)],
            [t("lastSend"), day(backward.lastSendDate)],
            [t("lastDelivery"), day(backward.lastDeliveryDate)],
            [t("cautious"), day(backward.cautiousDeliveryDate)],
          ]}
        />
      ) : null}
    </ToolSection>
  );
}

async function NoticeRecord({ head, view, notice }: Props & { notice: Notice }) {
  const t = await getTranslations("serving");
  const say = (await getTranslations("notice.steps")) as unknown as SayStep;
  const format = await getFormatter();
  const { locale, timeZone } = head.reader;
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
          [
            t("sentAt"),
            notice.dispatchedAt
              ? format.dateTime(notice.dispatchedAt, { dateStyle: "long", timeStyle: "short", timeZone })
              : null,
          ],
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
      {stands && view.canServe ? (
        <div className="grid">
          {notice.givenBy === "us" ? (
            <Disclosure summary={notice.deliveredOn ? t("correctDelivery") : t("deliver")}>
              <FactForm
                action={deliverNoticeAction}
                given={given}
                save={t("deliverButton")}
                done={t("saved")}
                wrongAmount=""
                fields={[
                  {
                    name: "deliveredOn",
                    kind: "day",
                    required: true,
                    label: t("deliveredOn"),
                    initial: notice.deliveredOn ?? head.today,
                  },
                  {
                    name: "proof",
                    kind: "choice",
                    required: true,
                    label: t("proof"),
                    initial: notice.deliveryProof ?? "receipt",
                    options: deliveryProofs.map((value) => ({ value, label: t(`proofs.${value}`) })),
                  },
                  {
                    name: "fileId",
                    kind: "choice",
                    label: t("proofFile"),
                    hint: t("fileHint"),
                    options: view.files.map(({ id, name }) => ({ value: id, label: name })),
                  },
                ]}
              />
            </Disclosure>
          ) : null}
          {notice.deliveredOn ? (
            <Disclosure summary={notice.endsOn ? t("changeEnd") : t("confirmEnd")} open={notice.endsOn === null}>
              <FactForm
                action={confirmEndAction}
                given={given}
                save={t("confirmEnd")}
                done={t("saved")}
                wrongAmount=""
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
            </Disclosure>
          ) : null}
          {notice.givenBy === "us" ? (
            <Disclosure summary={t("revoke")}>
              <FactForm
                action={revokeNoticeAction}
                given={given}
                save={t("revoke")}
                done={t("saved")}
                wrongAmount=""
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
            </Disclosure>
          ) : null}
        </div>
      ) : null}
    </ToolRecord>
  );
}
