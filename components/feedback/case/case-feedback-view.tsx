import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/link-button";
import type { CaseFeedback } from "@/lib/feedback/queries";
import { routes } from "@/lib/platform/routes";
import { AskContacts } from "./ask-contacts";
import { RequestRow } from "./request-row";
import { ResponseArticle } from "./response-article";
import { SegmentWord } from "../segment-word";

/** Everything about the client's opinion on one case: what was said, who was asked, whom to ask. */
export async function CaseFeedbackView({ slug, view }: { slug: string; view: CaseFeedback }) {
  const t = await getTranslations("feedback");
  const { head, contacts, requests, responses, can } = view;
  return (
    <div className="grid max-w-4xl gap-10 pb-12">
      <div className="grid gap-1">
        <h2 className="text-xl">{t("case.title")}</h2>
        <p className="max-w-reading text-soft">{t("case.intro")}</p>
      </div>
      {responses.length > 0 || requests.length > 0 ? (
        <section aria-labelledby="answers" className="grid gap-4">
          <h3 id="answers" className="text-lg">
            {t("case.answers.title")}
          </h3>
          {responses.length === 0 ? <p className="text-soft">{t("case.answers.none")}</p> : null}
          {responses.length > 1 ? (
            <p className="flex flex-wrap gap-2 text-soft">
              {t.rich("case.answers.summary", { segment: () => <SegmentWord key="segment" segment={view.segment} /> })}
            </p>
          ) : null}
          {responses.map((response) => (
            <ResponseArticle key={response.id} response={response} reader={head.reader} can={can} />
          ))}
        </section>
      ) : null}
      {requests.length > 0 ? (
        <section aria-labelledby="requests" className="grid gap-2">
          <h3 id="requests" className="text-lg">
            {t("case.requests.title")}
          </h3>
          <ul className="divide-y border-y">
            {requests.map((request) => (
              <RequestRow key={request.id} request={request} reader={head.reader} can={can} />
            ))}
          </ul>
        </section>
      ) : null}
      {can.request ? (
        <section aria-labelledby="ask" className="grid gap-2">
          <h3 id="ask" className="text-lg">
            {t("case.ask.title")}
          </h3>
          {contacts.length > 0 ? (
            <AskContacts caseId={head.id} contacts={contacts} canSend={can.send} />
          ) : (
            <div className="grid justify-items-start gap-3">
              <p className="text-soft">{t("case.ask.noContacts")}</p>
              <LinkButton href={routes.client(slug, head.client.id)}>{t("case.ask.toClient")}</LinkButton>
            </div>
          )}
        </section>
      ) : requests.length === 0 ? (
        <p className="text-soft">{t("case.requests.none")}</p>
      ) : null}
    </div>
  );
}
