import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { plainDate } from "@/lib/calendar/words";
import type { Contract } from "@/lib/contracts/queries";
import { formatAmount } from "@/lib/platform/money";
import { useNoticeSentence } from "./notice-sentence";

/** What a contract says, as one reads it. */
export function ContractFacts({ contract }: { contract: Contract }) {
  const t = useTranslations("contracts");
  const locale = useLocale();
  const sentence = useNoticeSentence();
  return (
    <dl className="grid gap-x-4 gap-y-1.5 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <Fact name={t("facts.term")}>{useTerm(contract)}</Fact>
      {contract.signedOn ? <Fact name={t("facts.signed")}>{plainDate(contract.signedOn, locale)}</Fact> : null}
      <Fact name={t("facts.notice")}>{sentence(contract)}</Fact>
      {contract.noticeClause ? (
        <Fact name={t("facts.clause")}>
          <blockquote className="border-l-2 pl-3 font-serif whitespace-pre-wrap text-soft">
            {contract.noticeClause}
          </blockquote>
        </Fact>
      ) : null}
      <Fact name={t("facts.form")}>{t(`forms.${contract.noticeForm}`)}</Fact>
      {contract.noticeAddress ? (
        <Fact name={t("facts.address")}>
          <span className="whitespace-pre-wrap">{contract.noticeAddress}</span>
        </Fact>
      ) : null}
      {contract.monthlyValueMinor === null ? null : (
        <Fact name={t("facts.value")}>
          <span className="tabular-nums">
            {t("perMonth", { amount: formatAmount(contract.monthlyValueMinor, contract.currency, locale) })}
          </span>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid sm:contents">
      <dt className="text-sm text-muted sm:pt-px">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}

function useTerm({ term, startsOn, endsOn }: Contract): string {
  const t = useTranslations("contracts.term");
  const locale = useLocale();
  if (term === "fixed" && endsOn) {
    const to = plainDate(endsOn, locale);
    return startsOn ? t("fixedFromUntil", { from: plainDate(startsOn, locale), to }) : t("fixedUntil", { to });
  }
  return startsOn ? t("indefiniteFrom", { date: plainDate(startsOn, locale) }) : t("indefinite");
}
