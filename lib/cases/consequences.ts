import type { Calendar } from "@/db/enums";
import { compareDates } from "@/lib/calendar/dates";
import { isBusinessDay } from "@/lib/calendar/rules";
import { latestNotice } from "@/lib/notice/reverse";
import { computeNotice } from "@/lib/notice/rules";
import type { NoticeRule } from "@/lib/notice/schema";
import { dateFields, type DateField, type SetDates } from "./schema";

/** What a date that is asked for brings with it. Nothing here forbids it: a person decides, knowing. */
export type Consequence =
  | { kind: "past" | "holiday"; field: DateField; date: string }
  /** The contract would end before its rule lets it. */
  | { kind: "minimum"; earliest: string }
  /** Notice for this end had to arrive by a day that is over. */
  | { kind: "too_late"; deliverBy: string }
  /** A letter that stands states another last day. */
  | { kind: "stated"; date: string };

type Circumstances = {
  today: string;
  calendar: Calendar;
  /** The rule a person confirmed for the contract. */
  rule: NoticeRule | null;
  /** Both sides signed another end. */
  agreed: boolean;
  /** The last day that a delivered letter states. */
  statedEnd: string | null;
};

/** Days on which nobody acts, so that a weekend does not matter: they are only the ends of periods. */
const mayRest: DateField[] = ["effectiveEndOn", "noticeDeliveredOn", "tailEndOn"];
/** Facts of the past are no surprise. */
const mayBeOver: DateField[] = ["noticeDeliveredOn", "consultationOn", "decisionOn"];

/** What the changed dates of a case bring with them. In: the dates before and those asked for. */
export function consequencesOf(before: SetDates, wanted: SetDates, given: Circumstances): Consequence[] {
  const changed = dateFields.filter((field) => wanted[field] !== null && wanted[field] !== before[field]);
  const single = changed.flatMap((field): Consequence[] => {
    const date = wanted[field] ?? "";
    if (compareDates(date, given.today) < 0) return mayBeOver.includes(field) ? [] : [{ kind: "past", field, date }];
    return !mayRest.includes(field) && !isBusinessDay(date, given.calendar) ? [{ kind: "holiday", field, date }] : [];
  });
  const touched =
    before.effectiveEndOn !== wanted.effectiveEndOn || before.noticeDeliveredOn !== wanted.noticeDeliveredOn;
  return touched ? [...single, ...brokenPeriod(wanted, given), ...brokenWord(wanted, given)] : single;
}

/** The notice period against the end: from the delivery when it is known, otherwise back from the end to today. */
function brokenPeriod(wanted: SetDates, { rule, agreed, today }: Circumstances): Consequence[] {
  const { effectiveEndOn: end, noticeDeliveredOn: delivered } = wanted;
  if (!rule || agreed || end === null) return [];
  if (delivered !== null) {
    const earliest = computeNotice(rule, { deliveredOn: delivered }).result.effectiveEnd;
    return earliest !== null && compareDates(end, earliest) < 0 ? [{ kind: "minimum", earliest }] : [];
  }
  const deliverBy = latestNotice(rule, end).lastDeliveryDate;
  if (deliverBy !== null && compareDates(deliverBy, today) < 0) return [{ kind: "too_late", deliverBy }];
  const earliest = computeNotice(rule, { deliveredOn: today }).result.effectiveEnd;
  return deliverBy === null && earliest !== null && compareDates(end, earliest) < 0
    ? [{ kind: "minimum", earliest }]
    : [];
}

const brokenWord = ({ effectiveEndOn: end }: SetDates, { statedEnd }: Circumstances): Consequence[] =>
  statedEnd !== null && end !== statedEnd ? [{ kind: "stated", date: statedEnd }] : [];
