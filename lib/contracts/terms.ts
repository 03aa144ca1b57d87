import type { Calendar } from "@/db/enums";
import { type NoticeRule, noticeRule } from "@/lib/notice/schema";
import type { NoticeTerms } from "./rules";

/** The rule a contract ends by, as a person read it out of the clause; null: it says nothing about notice. */
export const ruleOf = (contract: { noticeRule: Record<string, unknown> | null }): NoticeRule | null =>
  contract.noticeRule && (noticeRule.safeParse(contract.noticeRule).data ?? null);

/** What the list and the form of contracts tell of a rule. In: the calendar of the firm, for a contract without one. */
export const termsOf = (rule: NoticeRule | null, calendar: Calendar): NoticeTerms => ({
  noticeKind: rule?.kind ?? "period",
  noticeLength: rule?.n ?? null,
  noticeUnit: rule?.unit ?? null,
  noticeAlign: rule?.align ?? "none",
  noticeCalendar: rule?.calendar ?? calendar,
});

/** A rule with the terms the form of a contract sets; every other condition stays as it was read. No length: no rule. */
export function withTerms(rule: NoticeRule | null, terms: Omit<NoticeTerms, "noticeKind">): NoticeRule | null {
  const { noticeLength: n, noticeUnit: unit, noticeAlign: align, noticeCalendar: calendar } = terms;
  return n === null || unit === null ? null : noticeRule.parse({ ...rule, n, unit, align, calendar });
}
