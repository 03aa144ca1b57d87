import { Lock } from "@/components/ui/icons";
import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import type { Locale } from "@/db/enums";
import { dateOf } from "@/lib/calendar/words";
import { isAnswered, type Question, questions } from "@/lib/feedback/form";
import type { CaseFeedback } from "@/lib/feedback/queries";
import type { ResponseView } from "@/lib/feedback/queries/responses";
import { SegmentWord } from "../segment-word";
import { AreaBars } from "./area-bars";
import { ConsentNote } from "./consent-note";

type Reader = CaseFeedback["head"]["reader"];
type ResponseArticleProps = { response: ResponseView; reader: Reader; can: CaseFeedback["can"] };

/** Shown in places of their own, not among the questions. */
const elsewhere = ["nps", "csat", "publish", "publish_places"];

/** What one person of the client answered, as this member may read it. */
export async function ResponseArticle({ response, reader, can }: ResponseArticleProps) {
  const t = await getTranslations("feedback.case");
  const { answers, contact, nps, segment, consent } = response;
  const said = questions.filter(({ id }) => !elsewhere.includes(id) && isAnswered(answers, id));
  return (
    <article id={`answer-${response.id}`} className="grid scroll-mt-6 gap-6 border-t pt-4">
      <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div className="grid min-w-0 flex-1 basis-60 gap-0.5">
          <h4 className="text-lg break-words">{contact.name}</h4>
          <p className="text-sm text-muted">
            {[
              contact.position,
              dateOf(response.submittedAt, reader),
              t("answers.language", { locale: response.locale }),
            ]
              .filter(Boolean)
              .join(", ")}
          </p>
          <SegmentWord segment={segment} />
        </div>
        <p className="grid sm:justify-items-end">
          <span className="text-sm text-muted">{t("answers.recommend")}</span>
          <span className="font-serif text-2xl">
            {nps ?? "–"} <span className="font-sans text-sm text-muted">{t("answers.outOfTen")}</span>
          </span>
        </p>
      </header>
      {answers.csat ? <AreaBars given={answers.csat} locale={reader.locale} /> : null}
      {said.length > 0 ? (
        <dl className="grid gap-5">
          {said.map((question) => (
            <div key={question.id} className="grid gap-1">
              <dt className="flex flex-wrap items-center gap-2 text-sm text-muted">
                {question.text[reader.locale]}
                {question.managerOnly ? <Badge icon={<Lock />}>{t("answers.private")}</Badge> : null}
              </dt>
              <dd className="max-w-reading">
                <Said question={question} answers={answers} locale={reader.locale} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {segment === "dissatisfied" && !can.readPrivate ? (
        <p className="text-sm text-muted">{t("answers.privateHidden")}</p>
      ) : null}
      {consent ? <ConsentNote consent={consent} reader={reader} canWithdraw={can.withdraw} /> : null}
    </article>
  );
}

type SaidProps = { question: Question; answers: ResponseView["answers"]; locale: Locale };

function Said({ question, answers, locale }: SaidProps) {
  const given = answers[question.id];
  const answer = typeof given === "string" ? given : "";
  if (question.type === "choice") {
    return question.options.find(({ value }) => value === answer)?.text[locale] ?? answer;
  }
  return <span className="block font-serif text-lg whitespace-pre-line break-words">{answer}</span>;
}
