import { daysBetween } from "@/lib/calendar/days";

export type RibbonMilestone = { key: string; date: string; forecast: boolean };
export type TickKind = "done" | "open" | "late";
export type RibbonTick = { date: string; kind: TickKind };

export type RibbonTime = {
  from: string;
  to: string;
  today: string;
  milestones: RibbonMilestone[];
  ticks: RibbonTick[];
};

/** One place on the ribbon; milestones of one day share it. */
export type RibbonStop = { date: string; x: number; keys: string[]; forecast: boolean; passed: boolean };
export type RibbonStack = { x: number; kinds: TickKind[] };

export type RibbonLayout = {
  stops: RibbonStop[];
  stacks: RibbonStack[];
  /** How much of the ribbon lies behind, 0 to 1. */
  progress: number;
  /** Null when today is before the start or after the end. */
  todayX: number | null;
};

const worstLast: TickKind[] = ["done", "open", "late"];

/** Places everything of a case on a line from 0 to 1. `columns` says how many stacks of ticks fit beside each other. */
export function layoutRibbon(time: RibbonTime, columns = 120): RibbonLayout {
  const place = placer(time.from, time.to);
  const today = daysBetween(time.from, time.today);
  const inside = today >= 0 && today <= daysBetween(time.from, time.to);
  const progress = clamp(place(time.today));
  return {
    stops: stopsOf(time.milestones, time.today, place),
    stacks: stacksOf(time.ticks, place, columns),
    progress,
    todayX: inside ? progress : null,
  };
}

function stopsOf(milestones: RibbonMilestone[], today: string, place: (date: string) => number): RibbonStop[] {
  const stops = new Map<string, RibbonStop>();
  for (const { key, date, forecast } of milestones) {
    const stop = stops.get(date);
    if (stop) {
      stop.keys.push(key);
      stop.forecast &&= forecast;
      stop.passed = !stop.forecast && date <= today;
    } else {
      stops.set(date, { date, x: clamp(place(date)), keys: [key], forecast, passed: !forecast && date <= today });
    }
  }
  return [...stops.values()].toSorted((one, other) => one.date.localeCompare(other.date));
}

function stacksOf(ticks: RibbonTick[], place: (date: string) => number, columns: number): RibbonStack[] {
  const stacks = new Map<number, RibbonStack>();
  for (const { date, kind } of ticks) {
    const column = Math.round(clamp(place(date)) * columns);
    const stack = stacks.get(column) ?? { x: column / columns, kinds: [] };
    stack.kinds.push(kind);
    stacks.set(column, stack);
  }
  for (const stack of stacks.values())
    stack.kinds.sort((one, other) => worstLast.indexOf(other) - worstLast.indexOf(one));
  return [...stacks.values()].toSorted((one, other) => one.x - other.x);
}

function placer(from: string, to: string): (date: string) => number {
  const days = daysBetween(from, to);
  return (date) => (days > 0 ? daysBetween(from, date) / days : 0.5);
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
