import { type Anchor, anchors, type Calendar } from "@/db/enums";
import { addDays, compareDates } from "@/lib/calendar/dates";
import { addBusinessDays, isBusinessDay, rollBusinessDay } from "@/lib/calendar/rules";
import type { PlannedTask } from "@/lib/playbooks/plan";
import type { AnchorForecast } from "@/lib/playbooks/rules";

/** An open task of a plan, with the open tasks it waits for. */
export type OpenTask = {
  id: string;
  dueOn: string | null;
  dueAnchor: Anchor | null;
  dueOffsetDays: number | null;
  /** The client agreed to its day. */
  dueConfirmed: boolean;
  hasOpenSubtasks: boolean;
  waitsFor: readonly string[];
};

type Circumstances = { today: string; calendar: Calendar; forecast: AnchorForecast };

/** Why a task does not fit: its day is over, or more tasks wait for each other up to it than working days are left. */
export type Squeeze = "past" | "crowded";

/** The open tasks a plan has no room for, in the order of the plan. */
export function squeezedTasks(
  tasks: readonly OpenTask[],
  { today, calendar }: Omit<Circumstances, "forecast">,
): { id: string; why: Squeeze }[] {
  const lengths = chainLengths(tasks);
  const squeezeOf = (id: string, dueOn: string): Squeeze | null => {
    if (compareDates(dueOn, today) < 0) return "past";
    const length = lengths.get(id) ?? 1;
    const earliest = addBusinessDays(addDays(today, -1), length, calendar);
    return length > 1 && compareDates(earliest, dueOn) > 0 ? "crowded" : null;
  };
  return tasks.flatMap(({ id, dueOn }) => {
    const why = dueOn === null ? null : squeezeOf(id, dueOn);
    return why ? [{ id, why }] : [];
  });
}

/** How many open tasks have to be finished one after the other up to each task, itself included. */
function chainLengths(tasks: readonly OpenTask[]): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const { id, waitsFor } of inOrder(tasks))
    lengths.set(id, 1 + Math.max(0, ...waitsFor.map((before) => lengths.get(before) ?? 0)));
  return lengths;
}

/** Whether a case that would start today had no room for its plan. */
export const startsLate = (plan: readonly PlannedTask[], given: Omit<Circumstances, "forecast">): boolean =>
  squeezedTasks(
    plan.map((task) => ({
      ...task,
      id: task.key,
      dueOn: task.due?.dueOn ?? null,
      dueConfirmed: false,
      hasOpenSubtasks: false,
      waitsFor: task.dependsOn,
    })),
    given,
  ).length > 0;

export const replanChoices = ["keep", "compress", "parallel", "drop"] as const;
export type ReplanChoice = (typeof replanChoices)[number];
/** What somebody chose for tasks, by their id. A task without a choice is kept as it is. */
export type Choices = ReadonlyMap<string, ReplanChoice>;

/** What may be done about a task: every choice the command would take. */
export function choicesFor(task: OpenTask, given: Pick<Circumstances, "today" | "forecast">): ReplanChoice[] {
  const offered: Record<ReplanChoice, boolean> = {
    keep: true,
    compress: !task.dueConfirmed && anchorAhead(task, given) !== null,
    parallel: task.waitsFor.length > 0,
    drop: !task.hasOpenSubtasks,
  };
  return replanChoices.filter((choice) => offered[choice]);
}

/**
 * The date of the case a task has to be done by: the one it counts towards, or the next one that is still ahead.
 * Null: everything this case had planned is over.
 */
function anchorAhead(task: OpenTask, { today, forecast }: Pick<Circumstances, "today" | "forecast">): string | null {
  const own = task.dueAnchor === null ? -1 : anchors.indexOf(task.dueAnchor);
  const from = (task.dueOffsetDays ?? 0) < 0 ? own : own + 1;
  const ahead = anchors.slice(Math.max(from, 0)).flatMap((anchor) => forecast[anchor]?.date ?? []);
  return ahead.find((date) => compareDates(date, today) > 0) ?? null;
}

export type Replanned = {
  id: string;
  choice: Exclude<ReplanChoice, "keep">;
  /** Its day afterwards. */
  dueOn: string | null;
  /** The tasks it waits for no longer. */
  freed: readonly string[];
};

/**
 * What the choices do to a plan. Compressed tasks are spread over the working days between today and the date of the
 * case they have to be done by, never before a task they wait for and never after one that waits for them. What runs
 * in parallel waits for nothing; it gets a new day only where its own is over.
 */
export function replan(tasks: readonly OpenTask[], choices: Choices, given: Circumstances): Replanned[] {
  const chosen = (id: string) => choices.get(id) ?? "keep";
  const freed = tasks.map((task) => (chosen(task.id) === "parallel" ? { ...task, waitsFor: [] } : task));
  const staying = freed.filter(({ id }) => chosen(id) !== "drop");
  const days = spread(
    inOrder(staying).filter((task) => needsDay(task, chosen(task.id), given.today)),
    staying,
    given,
  );
  return tasks.flatMap((task): Replanned[] => {
    const choice = chosen(task.id);
    if (choice === "keep") return [];
    const dueOn = days.get(task.id) ?? task.dueOn;
    return [{ id: task.id, choice, dueOn, freed: choice === "parallel" ? task.waitsFor : [] }];
  });
}

const needsDay = (task: OpenTask, choice: ReplanChoice, today: string) =>
  !task.dueConfirmed &&
  (choice === "compress" || (choice === "parallel" && task.dueOn !== null && compareDates(task.dueOn, today) < 0));

/** A working day for each of these tasks. Tasks with the same room share it evenly. */
function spread(moving: OpenTask[], plan: readonly OpenTask[], given: Circumstances): Map<string, string> {
  const days = new Map<string, string>();
  const isMoving = new Set(moving.map(({ id }) => id));
  const ends = moving.map((task) => ({ id: task.id, lastDay: lastDayOf(task, plan, isMoving, given) }));
  const slots = new Map<string, string>();
  for (const lastDay of new Set(ends.map((end) => end.lastDay))) {
    const sharing = ends.filter((end) => end.lastDay === lastDay);
    const room = workingDays(given.today, lastDay, given.calendar);
    for (const [index, { id }] of sharing.entries())
      slots.set(id, room[Math.floor(((index + 1) * room.length) / (sharing.length + 1))] ?? given.today);
  }
  const dayOf = new Map(plan.map(({ id, dueOn }) => [id, dueOn]));
  for (const { id, waitsFor } of moving) {
    const before = waitsFor.map((other) => days.get(other) ?? dayOf.get(other) ?? null);
    days.set(
      id,
      [slots.get(id) ?? null, ...before]
        .filter((day) => day !== null)
        .toSorted()
        .at(-1) ?? given.today,
    );
  }
  return days;
}

/** The last day a task may be given: before its date of the case, and no later than what waits for it. */
function lastDayOf(
  task: OpenTask,
  plan: readonly OpenTask[],
  isMoving: ReadonlySet<string>,
  given: Circumstances,
): string {
  const anchor = anchorAhead(task, given);
  const waiting = plan.flatMap(({ id, waitsFor, dueOn }) =>
    waitsFor.includes(task.id) && !isMoving.has(id) && dueOn !== null && compareDates(dueOn, given.today) >= 0
      ? [dueOn]
      : [],
  );
  const ends = [...waiting, anchor === null ? given.today : addDays(anchor, -1).toString()];
  return ends.toSorted()[0] ?? given.today;
}

/** The working days from one day to another; the next one where there is none between them. */
function workingDays(from: string, to: string, calendar: Calendar): string[] {
  const days: string[] = [];
  for (let day = from; compareDates(day, to) <= 0; day = addDays(day, 1).toString())
    if (isBusinessDay(day, calendar)) days.push(day);
  return days.length > 0 ? days : [rollBusinessDay(from, "next", calendar).toString()];
}

/** Tasks behind everything they wait for; otherwise by their day, and as they stand in the plan. */
function inOrder(tasks: readonly OpenTask[]): OpenTask[] {
  const known = new Map(tasks.map((task) => [task.id, task]));
  const placed = new Set<string>();
  const place = (task: OpenTask): OpenTask[] => {
    if (placed.has(task.id)) return [];
    placed.add(task.id);
    const before = task.waitsFor.flatMap((id) => known.get(id) ?? []);
    return [...before.flatMap(place), task];
  };
  return tasks.toSorted((one, other) => (one.dueOn ?? "9").localeCompare(other.dueOn ?? "9")).flatMap(place);
}

/** The open tasks as they stand once the choices are carried out. */
export function planAfter(tasks: readonly OpenTask[], changes: readonly Replanned[]): OpenTask[] {
  const changeOf = new Map(changes.map((change) => [change.id, change]));
  const gone = new Set(changes.flatMap(({ id, choice }) => (choice === "drop" ? [id] : [])));
  return tasks
    .filter(({ id }) => !gone.has(id))
    .map((task) => {
      const change = changeOf.get(task.id);
      const waitsFor = task.waitsFor.filter((id) => !gone.has(id) && !change?.freed.includes(id));
      return { ...task, dueOn: change ? change.dueOn : task.dueOn, waitsFor };
    });
}
