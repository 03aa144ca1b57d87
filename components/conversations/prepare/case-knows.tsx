import { Link } from "@/components/ui/link";
import { getLocale, getTranslations } from "next-intl/server";
import { SheetLines } from "@/components/print/sheet-lines";
import { plainDate } from "@/lib/calendar/words";
import { noticeWords } from "@/lib/contracts/rules";
import type { Preparation } from "@/lib/conversations/queries/preparing";
import { formatAmount } from "@/lib/platform/money";
import { routes } from "@/lib/platform/routes";
import { withoutStop } from "./merge-values";
import { SheetPart } from "./sheet-part";

type Props = { slug: string; preparation: Preparation };

/** What is known: the contract, the money, the work, what was tried, what may be offered. Each says where it comes from. */
export async function CaseKnows({ slug, preparation }: Props) {
  return (
    <>
      <ContractFacts preparation={preparation} />
      <Money preparation={preparation} />
      <Delivered preparation={preparation} />
      <Tried slug={slug} preparation={preparation} />
      <MayBeOffered slug={slug} preparation={preparation} />
    </>
  );
}

async function ContractFacts({ preparation: { contract, head } }: Pick<Props, "preparation">) {
  const t = await getTranslations("conversations.prepare");
  const notices = await getTranslations("contracts.notice");
  const forms = await getTranslations("contracts.forms");
  const locale = await getLocale();
  const words = noticeWords(contract);
  const day = (date: string | null) => (date ? plainDate(date, locale) : "");
  const rows = [
    { label: t("contract.title"), text: [contract.title, contract.number].filter(Boolean).join(", ") },
    { label: t("contract.signed"), text: day(contract.signedOn) },
    { label: t("contract.starts"), text: day(contract.startsOn) },
    { label: t("contract.ends"), text: contract.endsOn ? day(contract.endsOn) : t("contract.indefinite") },
    { label: t("contract.notice"), text: words ? notices("sentence", words) : notices("silent") },
    { label: t("contract.form"), text: forms(contract.noticeForm) },
    { label: t("contract.clause"), text: contract.noticeClause },
    {
      label: t("contract.value"),
      text:
        contract.monthlyValueMinor === null
          ? t("contract.noValue")
          : formatAmount(contract.monthlyValueMinor, contract.currency, locale),
    },
    { label: t("contract.caseEnd"), text: day(head.dates.effectiveEndOn) },
  ];
  return (
    <SheetPart title={t("contract.heading")}>
      <SheetLines lines={rows} />
    </SheetPart>
  );
}

async function Money({ preparation: { evidence } }: Pick<Props, "preparation">) {
  const t = await getTranslations("conversations.prepare");
  const numbers = evidence.filter(({ kind }) => kind === "number");
  return (
    <SheetPart title={t("money.heading")} hint={t("money.source")}>
      {numbers.length === 0 ? (
        <p className="text-soft">{t("money.none")}</p>
      ) : (
        <ul className="divide-y border-y">
          {numbers.map(({ id, text, amount }) => (
            <li key={id} className="flex justify-between gap-4 py-1.5">
              <span className="min-w-0 break-words">{text}</span>
              <span className="shrink-0 font-medium tabular-nums">{amount}</span>
            </li>
          ))}
        </ul>
      )}
    </SheetPart>
  );
}

async function Delivered({ preparation: { delivered, goals } }: Pick<Props, "preparation">) {
  const t = await getTranslations("conversations.prepare");
  return (
    <SheetPart title={t("work.heading")} hint={t("work.source")}>
      {goals.length > 0 ? (
        <ul className="grid list-disc gap-1 pl-5">
          {goals.map(({ id, title, expected, actual }) => (
            <li key={id}>{t("work.goal", { title, expected, actual: actual || t("work.unknown") })}</li>
          ))}
        </ul>
      ) : null}
      {delivered.titles.length === 0 ? (
        <p className="text-soft">{t("work.none")}</p>
      ) : (
        <ul className="grid list-disc gap-x-6 gap-y-1 pl-5 sm:grid-cols-2 print:grid-cols-2">
          {delivered.titles.map((title) => (
            <li key={title} className="break-words">
              {title}
            </li>
          ))}
        </ul>
      )}
      {delivered.more > 0 ? <p className="text-sm text-muted">{t("work.more", { count: delivered.more })}</p> : null}
    </SheetPart>
  );
}

async function Tried({ slug, preparation: { remedies, head } }: Props) {
  const t = await getTranslations("conversations.prepare");
  const locale = await getLocale();
  return (
    <SheetPart title={t("tried.heading")}>
      {remedies.length === 0 ? (
        <p className="text-soft">
          {t("tried.none")}{" "}
          <Link
            href={routes.caseAnalysis(slug, head.id)}
            className="text-accent underline hover:text-accent-strong"
            data-no-print
          >
            {t("resolve.remedies")}
          </Link>
        </p>
      ) : (
        <ul className="divide-y border-y">
          {remedies.map(({ id, what, triedOn, result, clientAnswer }) => (
            <li key={id} className="grid gap-0.5 py-2">
              <p className="break-words">{what}</p>
              <p className="text-sm text-muted">
                {[plainDate(triedOn, locale), t(`tried.results.${result}`)].join(", ")}
              </p>
              {clientAnswer ? (
                <p className="font-serif break-words">{t("tried.answer", { answer: clientAnswer })}</p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </SheetPart>
  );
}

async function MayBeOffered({ slug, preparation: { proposals, stance, head } }: Props) {
  const t = await getTranslations("conversations.prepare");
  const locale = await getLocale();
  const stanceRows = stance
    ? [
        { label: t("offer.attitude"), text: t(`offer.attitudes.${stance.attitude}`) },
        { label: t("offer.conditions"), text: stance.conditions },
        { label: t("offer.limits"), text: stance.limits },
        { label: t("offer.mandate"), text: stance.mandate },
        { label: t("offer.until"), text: stance.until ? plainDate(stance.until, locale) : "" },
      ]
    : [];
  return (
    <SheetPart title={t("offer.heading")}>
      {stance ? <SheetLines lines={stanceRows} /> : null}
      {proposals.length === 0 ? (
        <p className="text-soft">
          {t("offer.none")}{" "}
          <Link
            href={routes.caseTalks(slug, head.id)}
            className="text-accent underline hover:text-accent-strong"
            data-no-print
          >
            {t("offer.add")}
          </Link>
        </p>
      ) : (
        <ul className="divide-y border-y">
          {proposals.map(({ id, title, terms, measure, validUntil }) => (
            <li key={id} className="grid gap-0.5 py-2">
              <p className="font-medium break-words">{title}</p>
              {terms ? <p className="break-words whitespace-pre-wrap">{terms}</p> : null}
              <p className="text-sm text-muted">
                {[
                  measure && t("offer.measure", { measure: withoutStop(measure) }),
                  validUntil && t("offer.valid", { date: plainDate(validUntil, locale) }),
                ]
                  .filter(Boolean)
                  .join(" ")}
              </p>
            </li>
          ))}
        </ul>
      )}
    </SheetPart>
  );
}
