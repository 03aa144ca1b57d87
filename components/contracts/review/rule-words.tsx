import { getLocale, getTranslations } from "next-intl/server";
import { longDate } from "@/lib/calendar/words";
import type { NoticeRule } from "@/lib/notice/schema";

/** A rule in words: the period in one sentence, then a line for every other condition it has. */
export async function RuleWords({ rule }: { rule: NoticeRule }) {
  const t = await getTranslations("review.rule");
  const words = await getTranslations("notice.calculator");
  const locale = await getLocale();
  const day = (date: string) => longDate(date, locale);
  const { term, service } = rule;
  const period = [
    t("length", { n: rule.n, unit: rule.unit }),
    t("from", { from: words(`runsFroms.${rule.runsFrom}`) }),
    rule.runsFrom === "first_of_next_month" ? words(`countings.${rule.counting}`) : null,
    rule.align === "none" ? null : words(`aligns.${rule.align}`),
  ];
  const lines = [
    rule.kind === "period" ? null : words(`kinds.${rule.kind}`),
    rule.kind === "immediate" ? null : period.filter(Boolean).join(", "),
    rule.clearDays ? words("fields.clearDays") : null,
    term ? t("term", { end: day(term.end), months: term.renewalMonths }) : null,
    term?.earliest ? t("window", { length: t("length", term.earliest) }) : null,
    rule.minTermUntil ? `${words("fields.minTermUntil")}: ${day(rule.minTermUntil)}` : null,
    rule.noticeNotBefore ? `${words("fields.noticeNotBefore")}: ${day(rule.noticeNotBefore)}` : null,
    service ? `${words("fields.method")}: ${words(`methods.${service.method}`)}` : null,
    service?.businessDays == null ? null : `${words("fields.postDays")}: ${service.businessDays}`,
    service?.cutoff ? `${words("fields.cutoff")} ${service.cutoff}` : null,
    service?.rollToBusinessDay ? words("fields.roll") : null,
    rule.weekendRule === "next_business_day"
      ? `${words("fields.weekendRule")}: ${words("weekendRules.next_business_day")}`
      : null,
  ];
  return lines.filter(Boolean).join("\n");
}
