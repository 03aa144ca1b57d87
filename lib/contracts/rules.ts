import type { Calendar } from "@/db/enums";
import type { Alignment, NoticeKind, NoticePeriodUnit } from "@/lib/notice/words";
import type { Refusal } from "@/lib/platform/action/refusal";

type Dates = { startsOn: string | null; endsOn: string | null };

/** Why a contract with these dates cannot be saved, or null. */
export const whyNotSaveContract = ({ startsOn, endsOn }: Dates): Refusal | null =>
  startsOn !== null && endsOn !== null && endsOn < startsOn ? "contract_ends_before_start" : null;

export type NoticeTerms = {
  noticeKind: NoticeKind;
  noticeLength: number | null;
  noticeUnit: NoticePeriodUnit | null;
  noticeAlign: Alignment;
  noticeCalendar: Calendar;
};

/** What the sentence about a notice needs: of which kind, how long, and to the end of what. Null: the contract says nothing. */
export const noticeWords = ({
  noticeKind: kind,
  noticeLength: count,
  noticeUnit: unit,
  noticeAlign: align,
}: Omit<NoticeTerms, "noticeCalendar">) => (count === null || unit === null ? null : { kind, count, unit, align });
