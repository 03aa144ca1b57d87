import type { NoticeAlign, NoticeUnit } from "@/db/enums";
import type { Refusal } from "@/lib/platform/action/refusal";

type Dates = { startsOn: string | null; endsOn: string | null };

/** Why a contract with these dates cannot be saved, or null. */
export const whyNotSaveContract = ({ startsOn, endsOn }: Dates): Refusal | null =>
  startsOn !== null && endsOn !== null && endsOn < startsOn ? "contract_ends_before_start" : null;

export type NoticeTerms = { noticeLength: number | null; noticeUnit: NoticeUnit | null; noticeAlign: NoticeAlign };

/** What the sentence about a notice needs: how long, and to the end of what. Null when the contract says nothing. */
export const noticeWords = ({ noticeLength, noticeUnit, noticeAlign }: NoticeTerms) =>
  noticeLength === null || noticeUnit === null ? null : { count: noticeLength, unit: noticeUnit, align: noticeAlign };
