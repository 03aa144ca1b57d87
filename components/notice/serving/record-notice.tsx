import { getTranslations } from "next-intl/server";
import type { FactField } from "@/components/action/fact-form";
import { FoldedForm } from "@/components/action/folded-form";
import { optionsOf } from "@/components/action/fact-fields";
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
    <FoldedForm
      summary={t("send")}
      action={sendNoticeAction}
      given={{ caseId: head.id }}
      save={t("sendButton")}
      done={t("saved")}
      fields={letterFields(head, view, null)}
    />
  );
}

/** Sets right what was written down of a letter on its way. */
export async function CorrectSending({ head, view, notice }: Props & { notice: NoticesView["notices"][number] }) {
  const t = await getTranslations("serving");
  return (
    <FoldedForm
      summary={t("correctSending")}
      action={correctSendingAction}
      given={{ noticeId: notice.id, version: notice.version }}
      save={t("correctSendingButton")}
      done={t("saved")}
      fields={letterFields(head, view, notice)}
    />
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
      options: optionsOf(noticeChannels, (value) => t(`channels.${value}`)),
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
    fileField(reader.locale, files, { label: t("sendProof"), initial: sent?.dispatchFileId ?? "" }),
  ];
}

/** Writes down the client's own letter. */
export async function ReceiveNotice({ head, view }: Props) {
  const t = await getTranslations("serving");
  const channels = optionsOf(noticeChannels, (value) => t(`channels.${value}`));
  return (
    <FoldedForm
      summary={t("receive")}
      open={view.notices.length === 0}
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
        fileField(head.reader.locale, view.files, { label: t("letter"), required: true }),
        { name: "endsOn", kind: "day", label: t("theirEnd"), hint: t("theirEndHint") },
      ]}
    />
  );
}

/** A file of the case, chosen for a step of a letter. */
export function fileField(
  locale: CaseHead["reader"]["locale"],
  files: NoticesView["files"],
  field: Pick<FactField, "label" | "required" | "initial">,
): FactField {
  const none = field.required ? [{ value: "", label: "–" }] : [];
  const options = [...none, ...files.map(({ id, name }) => ({ value: id, label: name }))];
  return { name: "fileId", kind: "choice", hint: translatorFor(locale, "serving")("fileHint"), options, ...field };
}
