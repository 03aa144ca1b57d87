import { type Anchor, type Calendar, phases, type Slot } from "@/db/enums";
import { addDays } from "@/lib/calendar/dates";
import { rollBusinessDay } from "@/lib/calendar/rules";
import { type AnchorForecast, forecastAnchors, type KnownAnchors } from "./rules";
import type { Playbook, PlaybookTask } from "./schema";

export type DueDate = { date: string; unrolled: string; rolled: boolean };

/** Anchor and offset, moved off weekends and holidays: back for a task before its anchor, forward otherwise. */
export function dueDate(due: { anchorDate: string; offsetDays: number; calendar: Calendar }): DueDate {
  const unrolled = addDays(due.anchorDate, due.offsetDays);
  const date = rollBusinessDay(unrolled, due.offsetDays < 0 ? "previous" : "next", due.calendar);
  return { date: date.toString(), unrolled: unrolled.toString(), rolled: !date.equals(unrolled) };
}

/** Where a due date comes from: facts for a sentence in the reader's language. */
export type DueExplanation = { anchor: Anchor; anchorDate: string; offsetDays: number; rolledFrom: string | null };

export type PlannedDue = { dueOn: string; approximate: boolean; explanation: DueExplanation };

/** When a task falls due, or null while nothing is known about its anchor. */
export function planDue(
  task: { dueAnchor: Anchor; dueOffsetDays: number },
  forecast: AnchorForecast,
  calendar: Calendar,
): PlannedDue | null {
  const anchor = forecast[task.dueAnchor];
  if (!anchor) return null;
  const due = dueDate({ anchorDate: anchor.date, offsetDays: task.dueOffsetDays, calendar });
  return {
    dueOn: due.date,
    approximate: anchor.approximate,
    explanation: {
      anchor: task.dueAnchor,
      anchorDate: anchor.date,
      offsetDays: task.dueOffsetDays,
      rolledFrom: due.rolled ? due.unrolled : null,
    },
  };
}

export type SlotHolders = Partial<Record<Slot, string | null>>;

export type PlannedTask = PlaybookTask & { ownerId: string | null; due: PlannedDue | null };

/** The tasks of a playbook for one case: in order of phases, with owners from the slots and dates from the anchors. */
export function planTasks(
  playbook: Playbook,
  anchors: KnownAnchors,
  slots: SlotHolders,
  calendar: Calendar,
): PlannedTask[] {
  const forecast = forecastAnchors(anchors);
  return playbook.tasks
    .toSorted((one, other) => phases.indexOf(one.phase) - phases.indexOf(other.phase))
    .map((task) => ({ ...task, ownerId: slots[task.slot] ?? null, due: planDue(task, forecast, calendar) }));
}
