import type { ConversationForm, ConversationKind, Side } from "../../enums.ts";
import type { Who } from "./shape.ts";

/** A talk of the story. Days count from today, negative in the past; one without an outcome is still to come. */
export type StoryConversation = {
  kind: ConversationKind;
  form: ConversationForm;
  inDays: number;
  time: string;
  minutes?: number;
  place?: string;
  agenda?: string;
  speaks: Who;
  writes?: Who;
  contacts: string[];
  /** When it was planned; without it, it was written down afterwards. */
  plannedDaysAgo?: number;
  invited?: boolean;
  outcome?: "held" | "no_show" | "declined";
  notes?: string;
  clientPosition?: string;
  agreed?: string;
  openPoints?: string;
  summarySentDaysAgo?: number;
  corrections?: string;
  tasks?: { line: string; title: string; owner: Who; dueInDays: number }[];
};

export type StoryProposal = {
  side: Side;
  by: Who;
  title: string;
  terms: string;
  measure: string;
  reviewInDays?: number;
  validInDays?: number;
  addedDaysAgo: number;
  answered?: { daysAgo: number; by: Who; answer: "accepted" | "rejected" | "withdrawn"; note: string };
};

export type StoryPlan = {
  by: Who;
  startedDaysAgo: number;
  goal: string;
  agreedBy: string;
  agreedDaysAgo: number;
  reviewInDays: number;
  measures: { title: string; target: string }[];
};

/** What was said and proposed in one case of the story. */
export type StoryConversations = { talks: StoryConversation[]; proposals?: StoryProposal[]; plan?: StoryPlan };
