import { getTranslations } from "next-intl/server";
import { type FactField, FactForm } from "@/components/action/fact-form";
import { Disclosure } from "@/components/ui/disclosure";
import { noticeChannels } from "@/db/enums";
import type { CaseHead } from "@/lib/cases/queries";
import { correctSendingAction, receiveNoticeAction, sendNoticeAction } from "@/lib/notice/serving/actions";
import type { NoticesView } from "@/lib/notice/serving/queries";
import { translatorFor } from "@/lib/platform/i18n/translator";

type Props = { head: CaseHead; view: NoticesView };

/** Writes down that our letter went out. */
export async function SendNotice({ head, view }: Props) {
  const t = await getTranslations("serving");
  return (
    <Disclosure summary={t("send")}>
      <FactForm
        action={sendNoticeAction}
        given={{ caseId: head.id }}
        save={t("sendButton")}
        done={t("saved")}
        fields={letterFields(head, view, null)}
      />
    </Disclosure>
  );
}

/** Sets right what was written down of a letter on its way. */
export async function CorrectSending({ head, view, notice }: Props & { notice: NoticesView["notices"][number] }) {
  const t = await getTranslations("serving");
  return (
    <Disclosure summary={t("correctSending")}>
      <FactForm
        action={correctSendingAction}
        given={{ noticeId: notice.id, version: notice.version }}
        save={t("correctSendingButton")}
        done={t("saved")}
        fields={letterFields(head, view, notice)}
      />
    </Disclosure>
  );
}

function letterFields(
  { reader }: CaseHead,
  { contract, files }: NoticesView,
  sent: NoticesView["notices"][number] | null,
): FactField[] {
  const t = translatorFor(reader.locale, "serving");
  return [
    {
      name: "channel",
      kind: "choice",
      required: true,
      label: t("channel"),
      initial: sent?.channel ?? "registered_post",
      options: noticeChannels.map((value) => ({ value, label: t(`channels.${value}`) })),
    },
    {
      name: "address",
      kind: "line",
      required: true,
      label: t("address"),
      hint: t("addressHint"),
      initial: sent?.address ?? contract?.noticeAddress.split(/[\n;]/)[0] ?? "",
    },
    { name: "sentAt", kind: "moment", required: true, label: t("sentAt"), initial: sent?.sentAt ?? "" },
    { name: "tracking", kind: "line", label: t("tracking"), initial: sent?.tracking },
    {
      name: "fileId",
      kind: "choice",
      label: t("sendProof"),
      hint: t("fileHint"),
      initial: sent?.dispatchFileId ?? "",
      options: files.map(({ id, name }) => ({ value: id, label: name })),
    },
  ];
}

/** Writes down the client's own letter. */
export async function ReceiveNotice({ head, view }: Props) {
  const t = await getTranslations("serving");
  const files = view.files.map(({ id, name }) => ({ value: id, label: name }));
  const channels = noticeChannels.map((value) => ({ value, label: t(`channels.${value}`) }));
  return (
    <Disclosure summary={t("receive")} open={view.notices.length === 0}>
      <FactForm
        action={receiveNoticeAction}
        given={{ caseId: head.id }}
        save={t("receiveButton")}
        done={t("saved")}
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
            options: [{ value: "", label: "–" }, ...files],
          },
          { name: "endsOn", kind: "day", label: t("theirEnd"), hint: t("theirEndHint") },
        ]}
      />
    </Disclosure>
  );
}
