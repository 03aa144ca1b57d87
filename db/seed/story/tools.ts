import type {
  AgreementKind,
  CaseMode,
  DecisionOutcome,
  DeliveryProof,
  GuardAnswerKind,
  InsolvencyResult,
  KeepAnswer,
  NoticeChannel,
  ObligationStatus,
  OfferKind,
  RemedyResult,
  Side,
  StanceAttitude,
} from "../../enums.ts";
import type { NeedKey } from "@/lib/analysis/questions";
import type { AspectAnswer } from "@/lib/analysis/rules";
import type { Who } from "./shape.ts";

/** Something people of the firm did so many days ago. */
type Done = { by: Who; daysAgo: number };

export type StoryReason = Done & {
  /** A code of the taxonomy, or a title of one's own. The first reason is the main one. */
  code?: string;
  title?: string;
  internal: string;
  client?: string;
  /** The reason the client hears where it is another one, and why. */
  told?: { code: string; why: string };
  seenDaysAgo?: number;
  /** `file` is the name of a file of the case. */
  evidence: { text?: string; amount?: string; file?: string }[];
};

export type StoryRemedy = Done & {
  what: string;
  usual?: string;
  triedDaysAgo: number;
  contact?: string;
  said?: string;
  result: RemedyResult;
  effect?: string;
};

/** Usual remedies nobody tried, by key, with the reason. */
export type StorySetAside = Done & { usual: string; why: string };

/** The sides of the relationship, looked at: how each stands, and what is known. */
export type StoryAspects = Done & { seen: Record<string, [answer: AspectAnswer, note?: string]> };

/** What the client needs of the ending, by key of the card. */
export type StoryNeeds = Done & { needs: Partial<Record<NeedKey, string>> };

export type StoryGoal = { title: string; expected: string; actual: string; sinceDaysAgo?: number };

/** Whether we would have liked to keep them, and what a year of them is worth, in minor units. */
export type StoryKeep = Done & { answer: KeepAnswer; note: string; yearly: number };

/** Points of the list before anything is sent that somebody confirmed. */
export type StoryChecks = Done & { items: string[] };

export type StoryReview = Done & {
  /** The clause read into a rule, by the fields of the calculator; `{day:30}` is a date counted from today. */
  reading?: Record<string, string>;
  readingReason?: string;
  insolvency?: (Done & { result: InsolvencyResult })[];
  points: { point: string; place?: string; clause?: string; note: string; after?: ObligationStatus }[];
  checked?: StoryChecks[];
  /** Somebody still has to confirm something. */
  unfinished?: boolean;
};

export type StoryDecision = Done & {
  outcome?: DecisionOutcome;
  mode?: CaseMode;
  rationale: string;
  alternatives: string;
  impact: string;
  clientReason: string;
  breach?: string;
  cure?: { deliveredDaysAgo: number; untilDaysAgo: number };
  approved?: Done;
};

/** Our letter. It arrives on the day the dates of the case say; without one there it is still under way. */
export type StoryNotice = Done & {
  channel: NoticeChannel;
  address: string;
  tracking?: string;
  file?: string;
  proof?: DeliveryProof;
  proofFile?: string;
};

/** The client's own letter. */
export type StoryReceived = { by: Who; channel: NoticeChannel; file: string };

export type StoryStance = Done & {
  attitude: StanceAttitude;
  conditions: string;
  limits: string;
  mandate: string;
  mandateMinor?: number;
  untilInDays?: number;
  stayMarginMinor?: number;
  endMarginMinor?: number;
};

export type StoryOffer = Done & {
  side: Side;
  kind: OfferKind;
  terms: string;
  valueMinor?: number;
  endsInDays?: number;
  validInDays?: number;
  /** Who approved one of ours before it went out, where that is not who made it. */
  approvedBy?: Who;
  answered?: Done & { status: "accepted" | "rejected" | "withdrawn"; answer: string; points?: string[] };
};

/** What both sides signed: drafted here, or out of the offer that was accepted. */
export type StoryAgreement = {
  drafted?: Done & { kind: AgreementKind; terms: string };
  signed: Done & { byUsDaysAgo: number; byClientDaysAgo: number; file?: string };
};

/** What somebody stated of a condition no tool can know, or let pass. */
export type StoryAnswerOfGuard = Done & { guard: string; kind?: GuardAnswerKind; reason: string };

/** What the tools of a case hold. */
export type StoryTools = {
  reasons?: StoryReason[];
  remedies?: StoryRemedy[];
  goals?: StoryGoal[];
  setAside?: StorySetAside[];
  aspects?: StoryAspects;
  needs?: StoryNeeds;
  keep?: StoryKeep;
  review?: StoryReview;
  decision?: StoryDecision;
  notice?: StoryNotice;
  received?: StoryReceived;
  stance?: StoryStance;
  offers?: StoryOffer[];
  agreement?: StoryAgreement;
  answers?: StoryAnswerOfGuard[];
};
