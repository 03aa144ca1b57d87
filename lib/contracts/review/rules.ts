import type { NoticeRule } from "@/lib/notice/schema";
import type { Refusal } from "@/lib/platform/action/refusal";

/** What a person confirms of a contract before a letter goes out. */
export const confirmations = ["rule", "form", "address"] as const;
export type Confirmation = (typeof confirmations)[number];

type Review = { rule: boolean; form: boolean; address: boolean };

/** Why the reading of a contract is not complete: what was not confirmed yet. */
export const whyNotComplete = ({ rule, form, address }: Review): Refusal | null =>
  rule && form && address ? null : "review_not_confirmed";

type Said = { rule: NoticeRule | null; noticeForm: string; noticeAddress: string };

/** What has to be confirmed again when a contract says something else than before. */
export const toConfirmAgain = (before: Said, after: Said): Confirmation[] =>
  confirmations.filter((what) => saidOf[what](before) !== saidOf[what](after));

/** Rules of the engine hold their conditions in one order. */
const saidOf: Record<Confirmation, (said: Said) => string> = {
  rule: ({ rule }) => JSON.stringify(rule),
  form: ({ noticeForm }) => noticeForm,
  address: ({ noticeAddress }) => noticeAddress,
};

/** Whether the clause can be read in two ways, so that somebody has to say why one was taken. */
export const hasTwoReadings = (rule: NoticeRule | null): boolean =>
  rule !== null &&
  rule.runsFrom === "first_of_next_month" &&
  ["month", "quarter", "half_year", "year"].includes(rule.unit);
