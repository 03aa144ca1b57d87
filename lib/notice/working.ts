import type { Alignment, NoticePeriodUnit } from "./words";

type Amount = { n: number; unit: NoticePeriodUnit; polish: boolean };

/** One step of the working, as facts; the sentence is made in the reader's language. Dates are `YYYY-MM-DD`. */
export type NoticeStep =
  | { key: "delivered" | "fromDispatch" | "immediate" | "notBefore"; dates: { day: string } }
  | { key: "sent"; dates: { day: string; deemed: string }; time: string }
  | ({ key: "days"; dates: { first: string; end: string } } & Amount)
  | ({ key: "weeks"; dates: { end: string } } & Amount)
  | ({ key: "months"; dates: { end: string }; missing: number | null } & Amount)
  | ({ key: "businessDays"; dates: { end: string }; skipped: string[] } & Amount)
  | ({ key: "fromFirst"; dates: { first: string; end: string }; word: "corresponding" | "full_calendar" } & Amount)
  | { key: "clearDays" | "ifGivenThen" | "termEnds"; dates: { end: string } }
  | { key: "aligned"; dates: { end: string }; word: Exclude<Alignment, "none"> }
  | { key: "minTerm" | "minTermOver"; dates: { until: string; end: string } }
  | { key: "staysOnHoliday"; dates: { end: string }; polish: boolean }
  | { key: "movedFromHoliday"; dates: { from: string; end: string }; polish: boolean }
  | { key: "lastDay" | "actBy"; dates: { end: string; after: string } }
  | { key: "window"; dates: { end: string; opens: string; closes: string } }
  | { key: "lastObjection"; dates: { end: string; closes: string } }
  | { key: "tooLate"; dates: { before: string; end: string } }
  | { key: "tooEarly" | "expiresAnyway"; dates: Record<string, never> };
