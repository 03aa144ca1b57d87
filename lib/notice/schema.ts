import { z } from "zod";
import { calendars } from "@/db/enums";
import {
  alignments,
  countings,
  noticeKinds,
  noticePeriodUnits,
  type NoticePeriodUnit,
  runsFromWords,
  serviceMethods,
  weekendRules,
} from "./words";

const day = z.iso.date().refine((date) => date >= "1900-01-01" && date <= "2200-12-31");
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/)
  .refine((text) => day.safeParse(text.slice(0, 10)).success);
const length = z.int().min(0).max(9999);

const earliest = z.strictObject({ n: length, unit: z.enum(noticePeriodUnits) });

/** A term that renews unless a party objects in time. `renewalMonths` 0: it ends by itself. */
const term = z.strictObject({
  end: day,
  renewalMonths: z.int().min(0).max(600),
  /** How long before the end the window opens. */
  earliest: earliest.nullish(),
});

/** What the contract says about when a letter counts as delivered. */
const service = z.strictObject({
  method: z.enum(serviceMethods),
  /** After this time of the day an e-mail counts for the next day: `HH:MM`. */
  cutoff: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullish(),
  rollToBusinessDay: z.boolean().nullish(),
  businessDays: z.int().min(0).max(60).nullish(),
});

/** The end of a notice period stays where it falls; a deadline to act moves to a working day (art. 115 k.c.). */
export const weekendRuleOf = (kind: string): (typeof weekendRules)[number] =>
  kind === "act_deadline" ? "next_business_day" : "none";

/** No contract waits longer, and no calendar of holidays is worth trusting further ahead. */
const longestPeriodDays = 36_600;
const daysAbout: Record<NoticePeriodUnit, number> = {
  day: 1,
  business_day: 1.5,
  week: 7,
  half_month: 15,
  month: 30.5,
  quarter: 91.5,
  half_year: 183,
  year: 366,
};

/** How a contract may be ended, as a person read it out of the clause. What is left out has the value most contracts mean. */
export const noticeRule = z
  .strictObject({
    kind: z.enum(noticeKinds).default("period"),
    n: length.default(1),
    unit: z.enum(noticePeriodUnits).default("month"),
    runsFrom: z.enum(runsFromWords).default("delivery"),
    counting: z.enum(countings).default("corresponding"),
    clearDays: z.boolean().default(false),
    align: z.enum(alignments).default("none"),
    minTermUntil: day.nullable().default(null),
    noticeNotBefore: day.nullable().default(null),
    weekendRule: z.enum(weekendRules).optional(),
    calendar: z.enum(calendars).default("PL"),
    term: term.nullable().default(null),
    service: service.nullable().default(null),
  })
  .transform(({ weekendRule, ...rule }) => ({ ...rule, weekendRule: weekendRule ?? weekendRuleOf(rule.kind) }))
  .refine((rule) => rule.kind !== "term_opt_out" || rule.term !== null, { path: ["term"] })
  .refine(({ n, unit }) => n * daysAbout[unit] <= longestPeriodDays, { path: ["n"] });
export type NoticeRule = z.output<typeof noticeRule>;

/** What happened: a letter delivered on a day, or sent at a time (`YYYY-MM-DDTHH:MM`, local). At least one of them. */
export const noticeInput = z
  .strictObject({ deliveredOn: day.nullish(), dispatchedAt: moment.nullish() })
  .refine((input) => Boolean(input.deliveredOn ?? input.dispatchedAt), { path: ["deliveredOn"] });
export type NoticeInput = z.output<typeof noticeInput>;

/** A question to the public calculator. */
export const noticeQuestion = z.object({
  rule: noticeRule,
  input: noticeInput,
  jurisdiction: z.string().max(20).optional(),
  reverse: z.object({ desiredEnd: day }).nullish(),
});
