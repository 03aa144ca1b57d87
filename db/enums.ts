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

/** How much the lifecycle asks for: `light` for a finished project, `strict` where a mistake is dear. */
export const guardProfiles = ["light", "standard", "strict"] as const;
export type GuardProfile = (typeof guardProfiles)[number];

/** How a person answers a condition of the lifecycle: states that it is met, or lets the case pass without it. */
export const guardAnswerKinds = ["confirmed", "waived"] as const;
export type GuardAnswerKind = (typeof guardAnswerKinds)[number];

export const evidenceKinds = ["note", "file", "number"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const remedyResults = ["pending", "worked", "partly", "no_effect", "refused"] as const;
export type RemedyResult = (typeof remedyResults)[number];

export const keepAnswers = ["yes", "no", "unsure"] as const;
export type KeepAnswer = (typeof keepAnswers)[number];

export const insolvencyResults = ["none", "pending"] as const;
export type InsolvencyResult = (typeof insolvencyResults)[number];

export const obligationStatuses = ["open", "fulfilled", "not_applicable", "breached"] as const;
export type ObligationStatus = (typeof obligationStatuses)[number];

export const conversationKinds = ["consultation", "informing", "negotiation", "other"] as const;
export type ConversationKind = (typeof conversationKinds)[number];

export const conversationForms = ["meeting", "call", "video", "message"] as const;
export type ConversationForm = (typeof conversationForms)[number];

export const conversationStatuses = ["planned", "held", "no_show", "declined", "cancelled"] as const;
export type ConversationStatus = (typeof conversationStatuses)[number];

/** What a person of the firm does in a talk. */
export const conversationParts = ["speaks", "writes", "present"] as const;
export type ConversationPart = (typeof conversationParts)[number];

export const sides = ["us", "client"] as const;
export type Side = (typeof sides)[number];

export const proposalStatuses = ["open", "accepted", "rejected", "countered", "withdrawn"] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

export const planOutcomes = ["worked", "partly", "failed"] as const;
export type PlanOutcome = (typeof planOutcomes)[number];

export const decisionOutcomes = ["end", "continue", "improve"] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

export const noticeChannels = ["hand", "courier", "registered_post", "email", "e_delivery"] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

/** How a delivery was established. */
export const deliveryProofs = ["receipt", "tracking", "email_header", "portal_log", "collection_notice"] as const;
export type DeliveryProof = (typeof deliveryProofs)[number];

export const stanceAttitudes = ["open", "conditional", "closed"] as const;
export type StanceAttitude = (typeof stanceAttitudes)[number];

export const offerKinds = ["price", "scope", "people", "term", "exit", "other"] as const;
export type OfferKind = (typeof offerKinds)[number];

export const offerStatuses = ["draft", "sent", "countered", "accepted", "rejected", "expired", "withdrawn"] as const;
export type OfferStatus = (typeof offerStatuses)[number];

/** An annex keeps the contract on other terms; an exit agreement ends it. */
export const agreementKinds = ["annex", "exit"] as const;
export type AgreementKind = (typeof agreementKinds)[number];

export const currencies = ["PLN", "EUR", "USD", "GBP", "CHF", "CZK"] as const;
export type Currency = (typeof currencies)[number];

export const calendars = ["PL", "DE", "CZ", "SK", "FR", "NL", "UK_EW", "US_FED", "NONE"] as const;
export type Calendar = (typeof calendars)[number];

/** A text in both languages, as a template brings it. */
export type LocalizedText = { pl: string; en: string };
