/** The words the database knows. The only file of `db` a browser may see. */

export const locales = ["pl", "en"] as const;
export type Locale = (typeof locales)[number];

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const roles = ["owner", "admin", "member", "viewer"] as const;
export type Role = (typeof roles)[number];

export const linkPurposes = ["invitation", "feedback"] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

export const accountTokenPurposes = ["password_reset", "email_verification"] as const;
export type AccountTokenPurpose = (typeof accountTokenPurposes)[number];

export const clientKinds = ["business", "sole_trader", "consumer", "public_body"] as const;
export type ClientKind = (typeof clientKinds)[number];

export const contractTerms = ["indefinite", "fixed"] as const;
export type ContractTerm = (typeof contractTerms)[number];

export const noticeForms = ["written", "documentary", "electronic", "any"] as const;
export type NoticeForm = (typeof noticeForms)[number];

export const noticeUnits = ["day", "business_day", "week", "month"] as const;
export type NoticeUnit = (typeof noticeUnits)[number];

export const noticeAligns = ["none", "month_end", "quarter_end", "half_year_end", "year_end"] as const;
export type NoticeAlign = (typeof noticeAligns)[number];

export const initiators = ["us", "client", "mutual", "expiry"] as const;
export type Initiator = (typeof initiators)[number];

export const caseModes = ["ordinary", "for_cause", "mutual", "non_renewal", "expiry", "client"] as const;
export type CaseMode = (typeof caseModes)[number];

export const caseStates = [
  "draft",
  "analysis",
  "consultation",
  "improvement",
  "decision",
  "notice_given",
  "negotiation",
  "settlement",
  "handover",
  "closed",
  "retained",
  "cancelled",
] as const;
export type CaseState = (typeof caseStates)[number];

export const phases = [
  "analysis",
  "consultation",
  "decision",
  "notice",
  "negotiation",
  "settlement",
  "handover",
  "aftercare",
] as const;
export type Phase = (typeof phases)[number];

export const slots = [
  "lead",
  "decision_maker",
  "account_manager",
  "finance",
  "delivery",
  "it",
  "legal",
  "marketing",
] as const;
export type Slot = (typeof slots)[number];

export const anchors = [
  "case_opened",
  "consultation_date",
  "decision_date",
  "notice_target_date",
  "notice_delivered",
  "effective_end",
  "case_closed",
] as const;
export type Anchor = (typeof anchors)[number];

export const taskStatuses = ["open", "done", "not_applicable"] as const;
export type TaskStatus = (typeof taskStatuses)[number];

export const fileStatuses = ["pending", "ready"] as const;
export type FileStatus = (typeof fileStatuses)[number];

export const actorKinds = ["member", "link", "system"] as const;
export type ActorKind = (typeof actorKinds)[number];

export const segments = ["satisfied", "neutral", "dissatisfied", "unknown"] as const;
export type Segment = (typeof segments)[number];

export const publishLevels = ["anonymous", "company", "full"] as const;
export type PublishLevel = (typeof publishLevels)[number];

export const currencies = ["PLN", "EUR", "USD", "GBP", "CHF", "CZK"] as const;
export type Currency = (typeof currencies)[number];

export const calendars = ["PL", "DE", "CZ", "SK", "FR", "NL", "UK_EW", "US_FED", "NONE"] as const;
export type Calendar = (typeof calendars)[number];

/** A text in both languages, as a template brings it. */
export type LocalizedText = { pl: string; en: string };
