import type { CaseMode, CaseState, Initiator } from "@/db/enums";
import { pathOf } from "@/lib/cases/paths";
import { daysBetween } from "@/lib/calendar/days";

/** How many days before the day to send by people are told of it. */
export const reminderMarks = [30, 14, 7, 1] as const;
export type ReminderMark = (typeof reminderMarks)[number];

/**
 * The latest mark that has come, so that a wish made late is spoken of once and not four times. Null: it is too early for
 * any, or the day to send by is over.
 */
export function reminderMark(sendBy: string, today: string): ReminderMark | null {
  const left = daysBetween(today, sendBy);
  return left < 0 ? null : (reminderMarks.findLast((mark) => left <= mark) ?? null);
}

/** The states in which a notice may still be ahead. */
const before: CaseState[] = ["draft", "analysis", "consultation", "improvement", "decision", "negotiation"];

/** Whether a case waits for a notice of ours: it has to be given one day, and has not gone out. */
export const awaitsNotice = (clientCase: {
  state: CaseState;
  initiator: Initiator;
  mode: CaseMode | null;
  noticeOut: boolean;
}): boolean => {
  const path = pathOf(clientCase);
  return before.includes(clientCase.state) && path !== "client" && path !== "mutual" && !clientCase.noticeOut;
};
