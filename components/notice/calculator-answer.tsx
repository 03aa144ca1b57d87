import type { ReactNode } from "react";
import type { Locale } from "@/db/enums";
import { longDate } from "@/lib/calendar/words";
import type { ReadQuestion } from "@/lib/notice/question";
import { latestNotice, sendByChannels } from "@/lib/notice/reverse";
import { computeNotice, type NoticeAnswer } from "@/lib/notice/rules";
import type { NoticeInput, NoticeRule } from "@/lib/notice/schema";
import { type SayStep, stepSentence } from "@/lib/notice/sentences";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { NoticeLine } from "./notice-line";

type AnswerProps = { locale: Locale; question: ReadQuestion };

/** What the rule makes of the days that were given: the last day, its working, and the way back. */
export function CalculatorAnswer({ locale, question: { rule, input, wished } }: AnswerProps) {
  if (!rule) return null;
  return (
    <div className="grid gap-10">
      {input ? <Forward locale={locale} rule={rule} input={input} /> : null}
      {wished ? <Backward locale={locale} rule={rule} wished={wished} /> : null}
    </div>
  );
}

function Forward({ locale, rule, input }: { locale: Locale; rule: NoticeRule; input: NoticeInput }) {
  const t = translatorFor(locale, "notice.calculator.answer");
  const say = translatorFor(locale, "notice.steps") as unknown as SayStep;
  const answer = computeNotice(rule, input);
  const { result } = answer;
  return (
    <section aria-labelledby="forward" className="grid gap-4">
      <h2 id="forward" className="text-lg">
        {rule.kind === "act_deadline" ? t("actBy") : t("forward")}
      </h2>
      {result.effectiveEnd ? (
        <p className="font-serif text-2xl">{longDate(result.effectiveEnd, locale)}</p>
      ) : (
        <p>{t("none")}</p>
      )}
      <Remarks locale={locale} rule={rule} input={input} answer={answer} />
      {result.effectiveEnd ? (
        <NoticeLine
          locale={locale}
          points={[
            ...(input.dispatchedAt ? [{ date: input.dispatchedAt.slice(0, 10), label: t("sent") }] : []),
            { date: result.deemedDelivery, label: t("delivered") },
            { date: result.effectiveEnd, label: t("ends") },
          ]}
        />
      ) : null}
      <h3 className="text-base">{t("working")}</h3>
      <ol className="grid list-decimal gap-2 pl-6">
        {answer.steps.map((step) => (
          <li key={step.key}>{stepSentence(say, locale, step)}</li>
        ))}
      </ol>
      <p className="text-sm text-muted">{t("computed")}</p>
    </section>
  );
}

type RemarksProps = { locale: Locale; rule: NoticeRule; input: NoticeInput; answer: NoticeAnswer };

/** Where a rule can be read in two ways, or the answer needs a word of care. */
function Remarks({ locale, rule, input, answer: { result } }: RemarksProps) {
  const t = translatorFor(locale, "notice.calculator");
  const remarks: string[] = [];
  if (result.earliestNotice)
    remarks.push(
      t("answer.notYet", {
        date: longDate(result.earliestNotice, locale),
        end: result.effectiveEndIfGivenThen ? longDate(result.effectiveEndIfGivenThen, locale) : "",
      }),
    );
  if (result.problem === "too_early_for_window" && result.windowOpens)
    remarks.push(t("answer.early", { date: longDate(result.windowOpens, locale) }));
  if (result.problem === "fixed_term_ends_anyway") remarks.push(t("answer.anyway"));
  const other = otherReading(rule);
  const otherEnd = other && computeNotice(other, input).result.effectiveEnd;
  if (other && otherEnd && otherEnd !== result.effectiveEnd)
    remarks.push(
      t("answer.otherReading", { reading: t(`countings.${other.counting}`), date: longDate(otherEnd, locale) }),
    );
  if (rule.service?.method === "awizo_next_day" && !input.deliveredOn) remarks.push(t("answer.awizo"));
  return remarks.map((remark) => (
    <p key={remark} className="rounded-r-md border-l-2 border-soon-mark bg-soon-soft px-4 py-2.5">
      {remark}
    </p>
  ));
}

/** Months from the first of a month are counted literally or in full units: the reading that was not chosen. */
const otherReading = (rule: NoticeRule): NoticeRule | null =>
  rule.kind === "period" && rule.runsFrom === "first_of_next_month"
    ? { ...rule, counting: rule.counting === "corresponding" ? "full_calendar" : "corresponding" }
    : null;

function Backward({ locale, rule, wished }: { locale: Locale; rule: NoticeRule; wished: string }) {
  const t = translatorFor(locale, "notice.calculator.answer");
  const channels = translatorFor(locale, "serving.channels");
  const back = latestNotice(rule, wished);
  const ways = sendByChannels(rule, wished);
  const day = (date: string | null): ReactNode => (date ? longDate(date, locale) : "–");
  return (
    <section aria-labelledby="backward" className="grid gap-4">
      <h2 id="backward" className="text-lg">
        {t("backward", { date: longDate(wished, locale) })}
      </h2>
      {back.lastDeliveryDate === null ? (
        <p>{t("unreachable")}</p>
      ) : (
        <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-[auto_1fr]">
          <dt className="text-muted">{t("recommended")}</dt>
          <dd className="font-semibold">
            {ways.length === 0 ? day(back.recommendedSendBy) : null}
            {ways.map(({ channel, sendBy }) => (
              <span key={channel} className="block">
                {day(sendBy)} <span className="font-normal text-soft">{channels(channel)}</span>
              </span>
            ))}
          </dd>
          <dt className="text-muted">{t("lastSend")}</dt>
          <dd>{day(back.lastSendDate)}</dd>
          <dt className="text-muted">{t("lastDelivery")}</dt>
          <dd>{day(back.lastDeliveryDate)}</dd>
        </dl>
      )}
      {back.cautiousDeliveryDate ? <p>{t("cautious", { date: longDate(back.cautiousDeliveryDate, locale) })}</p> : null}
    </section>
  );
}
