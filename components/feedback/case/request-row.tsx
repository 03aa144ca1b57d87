import { getTranslations } from "next-intl/server";
import { StateWord } from "@/components/ui/state-word";
import type { Tone } from "@/components/ui/tone";
import { plainDate, shortDateOf } from "@/lib/calendar/words";
import type { CaseFeedback, RequestView } from "@/lib/feedback/queries";
import type { RequestState } from "@/lib/feedback/rules";
import { RequestActions } from "./request-actions";

type Reader = CaseFeedback["head"]["reader"];
type RequestRowProps = { request: RequestView; reader: Reader; can: CaseFeedback["can"] };

const tones: Record<RequestState, Tone> = {
  not_sent: "neutral",
  sent: "accent",
  begun: "accent",
  answered: "done",
  expired: "soon",
  revoked: "neutral",
};

/** Who was asked, how far it has come, and what can be done about it. */
export async function RequestRow({ request, reader, can }: RequestRowProps) {
  const t = await getTranslations("feedback.case");
  const { state, contactName } = request;
  const day = (instant: Date) => shortDateOf(instant, reader);
  const story = [
    request.sentAt
      ? t("requests.sentOn", { date: day(request.sentAt) })
      : t("requests.made", { date: day(request.createdAt) }),
    request.remindedAt && t("requests.remindedOn", { date: day(request.remindedAt) }),
    request.answeredAt && t("requests.answeredOn", { date: day(request.answeredAt) }),
    (state === "not_sent" || state === "sent" || state === "begun") &&
      t("requests.works", { date: plainDate(request.expiresOn, reader.locale) }),
    state === "expired" && t("requests.worked", { date: plainDate(request.expiresOn, reader.locale) }),
  ].filter((part) => typeof part === "string");
  return (
    <li className="grid gap-2 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p className="min-w-0 flex-1 basis-48 font-medium break-words">{contactName}</p>
        <StateWord tone={tones[state]}>{t(`states.${state}`)}</StateWord>
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-64 text-sm text-muted">{story.join(", ")}</p>
        {state === "answered" ? null : <RequestActions request={request} can={can} />}
      </div>
    </li>
  );
}
