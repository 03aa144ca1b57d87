import type { NoticeAlign, NoticeUnit } from "@/db/enums";
import { type NoticeRule, noticeRule } from "@/lib/notice/schema";
import type { Refusal } from "@/lib/platform/action/refusal";

type Terms = {
  noticeRule: Record<string, unknown> | null;
  noticeLength: number | null;
  noticeUnit: NoticeUnit | null;
  noticeAlign: NoticeAlign;
  noticeCalendar: NoticeRule["calendar"];
};

/** The rule a contract ends by: the one a person read out of the clause, else the plain length; null: it says nothing. */
export function ruleOf(terms: Terms): NoticeRule | null {
  if (terms.noticeRule) return noticeRule.safeParse(terms.noticeRule).data ?? null;
  if (terms.noticeLength === null || terms.noticeUnit === null) return null;
  return noticeRule.parse({
    n: terms.noticeLength,
    unit: terms.noticeUnit,
    align: terms.noticeAlign,
    calendar: terms.noticeCalendar,
  });
}

type Review = { rule: boolean; form: boolean; address: boolean };

/** Why the reading of a contract is not complete: what was not confirmed yet. */
export const whyNotComplete = ({ rule, form, address }: Review): Refusal | null =>
  rule && form && address ? null : "review_not_confirmed";

/** Whether the clause can be read in two ways, so that somebody has to say why one was taken. */
export const hasTwoReadings = (rule: NoticeRule | null): boolean =>
  rule !== null &&
  rule.runsFrom === "first_of_next_month" &&
  ["month", "quarter", "half_year", "year"].includes(rule.unit);
