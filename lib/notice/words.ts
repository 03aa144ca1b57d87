export const noticePeriodUnits = [
  "day",
  "business_day",
  "week",
  "half_month",
  "month",
  "quarter",
  "half_year",
  "year",
] as const;
export type NoticePeriodUnit = (typeof noticePeriodUnits)[number];

export const noticeKinds = ["period", "act_deadline", "immediate", "term_opt_out"] as const;
export type NoticeKind = (typeof noticeKinds)[number];
export const runsFromWords = ["delivery", "dispatch", "first_of_next_month"] as const;
export const countings = ["corresponding", "full_calendar"] as const;
export const alignments = ["none", "week_end", "month_end", "quarter_end", "half_year_end", "year_end"] as const;
export type Alignment = (typeof alignments)[number];
export const weekendRules = ["none", "next_business_day"] as const;
export const serviceMethods = [
  "hand",
  "courier",
  "registered_post",
  "email",
  "e_delivery",
  "post_deemed",
  "awizo_next_day",
] as const;
export type ServiceMethod = (typeof serviceMethods)[number];
