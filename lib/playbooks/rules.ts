import { type Anchor, anchors, type TaskStatus } from "@/db/enums";
import { addDays, addMonths } from "@/lib/calendar/dates";

/** Dates of a case as far as they are known, as `YYYY-MM-DD`. */
export type KnownAnchors = Partial<Record<Anchor, string | null>>;

export type AnchorDate = { date: string; approximate: boolean };

/** Every anchor that is known or can be foreseen. An absent anchor can not be said yet. */
export type AnchorForecast = Partial<Record<Anchor, AnchorDate>>;

/**
 * How far each anchor lies behind the one before it while nobody has set a date.
 * These are product defaults, not law and not a promise: a forecast is always shown as approximate.
 */
export const forecastSteps = {
  consultation_date: { days: 10 },
  decision_date: { days: 10 },
  notice_target_date: { days: 7 },
  notice_delivered: { days: 0 },
  effective_end: { months: 3 },
  case_closed: { days: 14 },
} as const satisfies Record<Exclude<Anchor, "case_opened">, { days: number } | { months: number }>;

/** Keeps the known anchors and foresees the others from the one before, never later than a known one that follows. */
export function forecastAnchors(known: KnownAnchors): AnchorForecast {
  const forecast: AnchorForecast = {};
  let before: string | null = null;
  for (const anchor of anchors) {
    const date: string | null = known[anchor] ?? null;
    const foreseen: string | null = date ?? foresee(anchor, before, known);
    if (foreseen !== null) forecast[anchor] = { date: foreseen, approximate: date === null };
    before = foreseen;
  }
  return forecast;
}

function foresee(anchor: Anchor, before: string | null, known: KnownAnchors): string | null {
  if (anchor === "case_opened" || before === null) return null;
  const step = forecastSteps[anchor];
  const guess = "months" in step ? addMonths(before, step.months) : addDays(before, step.days);
  return [guess.toString(), ...knownAfter(anchor, known)].toSorted()[0] ?? null;
}

function knownAfter(anchor: Anchor, known: KnownAnchors): string[] {
  return anchors.slice(anchors.indexOf(anchor) + 1).flatMap((later) => known[later] ?? []);
}

export type Dependency = { id: string; status: TaskStatus };
export type BlockedTask = { reason: "task_blocked"; by: string[] };

/** A task can be finished once everything it waits for is done or does not apply. Names the tasks in the way. */
export function whyNotComplete(
  task: { dependsOn: readonly string[] },
  dependencies: readonly Dependency[],
): BlockedTask | null {
  const by = dependencies
    .filter(({ id, status }) => status === "open" && task.dependsOn.includes(id))
    .map(({ id }) => id);
  return by.length > 0 ? { reason: "task_blocked", by } : null;
}

export type DependencyNode = { id: string; dependsOn: readonly string[] };

/** Why `taskId` may not wait for `dependsOnId`: a task cannot wait for itself, directly or through others. */
export function whyNotDepend(
  tasks: readonly DependencyNode[],
  taskId: string,
  dependsOnId: string,
): "dependency_on_itself" | "dependency_cycle" | null {
  if (taskId === dependsOnId) return "dependency_on_itself";
  const changed = tasks.map((task) =>
    task.id === taskId ? { id: taskId, dependsOn: [...task.dependsOn, dependsOnId] } : task,
  );
  return dependencyCycle(changed) === null ? null : "dependency_cycle";
}

/** The first circle of tasks waiting for each other, in order of waiting, or null. */
export function dependencyCycle(tasks: readonly DependencyNode[]): string[] | null {
  const dependsOn = new Map(tasks.map((task) => [task.id, task.dependsOn]));
  const settled = new Set<string>();

  const walk = (id: string, path: readonly string[]): string[] | null => {
    if (path.includes(id)) return path.slice(path.indexOf(id));
    if (settled.has(id)) return null;
    for (const next of dependsOn.get(id) ?? []) {
      const cycle = walk(next, [...path, id]);
      if (cycle) return cycle;
    }
    settled.add(id);
    return null;
  };

  for (const { id } of tasks) {
    const cycle = walk(id, []);
    if (cycle) return cycle;
  }
  return null;
}
