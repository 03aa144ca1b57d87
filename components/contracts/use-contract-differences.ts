import { useLocale, useTranslations } from "next-intl";
import type { Difference } from "@/components/action/both-versions";
import { plainDate } from "@/lib/calendar/words";
import type { ContractInput } from "@/lib/contracts/schema";
import { formatAmount } from "@/lib/platform/money";

const labels = {
  title: "title",
  number: "number",
  signedOn: "signedOn",
  startsOn: "startsOn",
  term: "term",
  endsOn: "endsOn",
  noticeLength: "noticeLength",
  noticeUnit: "noticeUnit",
  noticeAlign: "noticeAlign",
  noticeCalendar: "noticeCalendar",
  noticeClause: "noticeClause",
  noticeForm: "noticeForm",
  noticeAddress: "noticeAddress",
  monthlyValueMinor: "monthlyValue",
  currency: "currency",
} as const;

/** Where two versions of a contract differ, each value as one reads it. */
export function useContractDifferences(mine: ContractInput, theirs: ContractInput | null): Difference[] {
  const t = useTranslations("contracts");
  const locale = useLocale();
  if (!theirs) return [];
  const told = (version: ContractInput): Record<keyof typeof labels, string> => ({
    title: version.title,
    number: version.number,
    signedOn: version.signedOn ? plainDate(version.signedOn, locale) : "",
    startsOn: version.startsOn ? plainDate(version.startsOn, locale) : "",
    term: t(`term.${version.term}`),
    endsOn: version.endsOn && version.term === "fixed" ? plainDate(version.endsOn, locale) : "",
    noticeLength: version.noticeLength === null ? "" : String(version.noticeLength),
    noticeUnit: version.noticeLength === null ? "" : t(`units.${version.noticeUnit}`),
    noticeAlign: version.noticeLength === null ? "" : t(`aligns.${version.noticeAlign}`),
    noticeCalendar: t(`calendars.${version.noticeCalendar}`),
    noticeClause: version.noticeClause.trim(),
    noticeForm: t(`forms.${version.noticeForm}`),
    noticeAddress: version.noticeAddress.trim(),
    monthlyValueMinor:
      version.monthlyValueMinor === null ? "" : formatAmount(version.monthlyValueMinor, version.currency, locale),
    currency: version.currency,
  });
  const [ours, others] = [told(mine), told(theirs)];
  return keysOf(labels)
    .filter((field) => ours[field] !== others[field])
    .map((field) => ({ label: t(`fields.${labels[field]}`), mine: ours[field], theirs: others[field] }));
}

/** An object literal has no keys but its own. */
const keysOf = <T extends object>(record: T) => Object.keys(record) as (keyof T)[];
