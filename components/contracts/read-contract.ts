import { formChoice } from "@/components/action/form-choice";
import { formText } from "@/components/action/form-text";
import { calendars, contractTerms, currencies, type Locale, noticeForms } from "@/db/enums";
import type { ContractInput } from "@/lib/contracts/schema";
import { alignments, noticePeriodUnits } from "@/lib/notice/words";
import { parseAmount } from "@/lib/platform/money";

/** A sentence per field of a contract. */
export type ContractErrors = Partial<Record<keyof ContractInput, string>>;

type Unread = "monthlyValueMinor" | "noticeLength";
type ReadContract = { contract: ContractInput } | { unread: Unread[] };

const orNull = (text: string) => (text === "" ? null : text);
const numberPattern = /^\d{1,4}$/;

export function readNotice(form: HTMLFormElement) {
  const length = formText(form, "noticeLength").trim();
  return {
    noticeLength: numberPattern.test(length) ? Number(length) : null,
    noticeUnit: formChoice(form, "noticeUnit", noticePeriodUnits),
    noticeAlign: formChoice(form, "noticeAlign", alignments),
  };
}

/** What stands in the fields as a contract, or which of them cannot be read as numbers. */
export function readContract(form: HTMLFormElement, locale: Locale): ReadContract {
  const amount = formText(form, "monthlyValue").trim();
  const monthlyValueMinor = amount === "" ? null : parseAmount(amount, locale);
  const notice = readNotice(form);
  const unread: Unread[] = [
    ...(amount !== "" && monthlyValueMinor === null ? (["monthlyValueMinor"] as const) : []),
    ...(formText(form, "noticeLength").trim() !== "" && notice.noticeLength === null
      ? (["noticeLength"] as const)
      : []),
  ];
  if (unread.length > 0) return { unread };
  return {
    contract: {
      title: formText(form, "title"),
      number: formText(form, "number"),
      signedOn: orNull(formText(form, "signedOn")),
      startsOn: orNull(formText(form, "startsOn")),
      term: formChoice(form, "term", contractTerms),
      endsOn: orNull(formText(form, "endsOn")),
      ...notice,
      noticeCalendar: formChoice(form, "noticeCalendar", calendars),
      noticeClause: formText(form, "noticeClause"),
      noticeForm: formChoice(form, "noticeForm", noticeForms),
      noticeAddress: formText(form, "noticeAddress"),
      monthlyValueMinor,
      currency: formChoice(form, "currency", currencies),
    },
  };
}
