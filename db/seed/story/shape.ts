import type {
  Calendar,
  CaseState,
  ClientKind,
  Currency,
  Initiator,
  Locale,
  NoticeForm,
  Phase,
  Slot,
} from "../../enums.ts";
import type { Alignment, NoticePeriodUnit } from "@/lib/notice/words";
import type { StoryConversations } from "./conversations.ts";
import type { StoryTools } from "./tools.ts";

/** Who of the demo firm, by the first part of their address. */
export type Who = "olga" | "adam" | "marta" | "filip" | "daria" | "wiktor";

export type StoryContact = { name: string; email: string; phone: string; position: string };

export type StoryComment = {
  by: Who;
  daysAgo: number;
  /** The key of the task it is about; the case itself when left out. */
  on?: string;
  /** Markdown; `@olga` mentions Olga. */
  body: string;
  resolved?: boolean;
};

/** `{day:-3}` and `{month:-1}` in the text are dates counted from today. */
export type StoryFile = { by: Who; daysAgo: number; on?: string; name: string; text: string };

export type StoryAnswer = {
  nps: number;
  nps_reason?: string;
  csat: Partial<
    Record<
      "quality" | "timeliness" | "communication" | "problem_solving" | "billing" | "ending" | "handover",
      1 | 2 | 3 | 4 | 5 | "na"
    >
  >;
  reasons_clear?: "yes" | "partly" | "no";
  went_well?: string;
  improve?: string;
  return?: "yes" | "maybe" | "no";
  contact_ok: "yes" | "no";
  recovery?: string;
  manager_call?: "yes" | "no";
  testimonial?: string;
  publish?: "no" | "anonymous" | "company" | "full";
  publish_places?: ("website" | "social" | "offers")[];
  reference_call?: "yes" | "no";
};

/** A feedback link of the story: waiting, expired, or answered so many days ago. */
export type StoryFeedback = {
  contact: string;
  askedDaysAgo: number;
  remindedDaysAgo?: number;
  /** The form was opened and not sent yet. */
  begun?: { daysAgo: number; nps: number };
  answered?: { daysAgo: number; answer: StoryAnswer };
};

export type StoryCase = {
  client: {
    name: string;
    kind?: ClientKind;
    taxId?: string;
    address: string;
    locale: Locale;
    note?: string;
    contacts: StoryContact[];
  };
  contract: {
    title: string;
    number: string;
    signedDaysAgo: number;
    endsInDays?: number;
    notice: { length: number; unit: NoticePeriodUnit; align?: Alignment; calendar?: Calendar };
    clause: string;
    form?: NoticeForm;
    address: string;
    monthly: number;
    currency: Currency;
  };
  playbook: string;
  initiator: Initiator;
  summary: string;
  openedDaysAgo: number;
  /** Days from today, negative in the past. */
  dates: Partial<
    Record<
      | "consultationOn"
      | "decisionOn"
      | "noticeTargetOn"
      | "noticeDeliveredOn"
      | "effectiveEndOn"
      | "lastServiceOn"
      | "accessOffOn"
      | "tailEndOn",
      number
    >
  >;
  slots: Partial<Record<Slot, Who>> & { lead: Who };
  /** The states it went through after being opened, with the day and the reason where one is asked for. */
  path: { to: CaseState; daysAgo: number; by?: Who; reason?: string }[];
  /** Everything due before today is done, but for what stands here and what waits for it. */
  late?: string[];
  /** Tasks that were given another date by hand. */
  pinned?: { key: string; dueInDays: number; by: Who; daysAgo: number }[];
  skipped?: { key: string; reason: string }[];
  own?: {
    phase: Phase;
    title: string;
    owner: Who;
    addedDaysAgo: number;
    dueInDays: number;
  }[];
  comments: StoryComment[];
  files?: StoryFile[];
  feedback?: StoryFeedback[];
  conversations?: StoryConversations;
  tools?: StoryTools;
  /** Seen by the people of its slots and these only. */
  quietWith?: Who[];
};
