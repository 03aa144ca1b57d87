import { and, eq, inArray } from "drizzle-orm";
import { addDays } from "@/lib/calendar/dates";
import { rollBusinessDay } from "@/lib/calendar/rules";
import { whyNotWork } from "@/lib/cases/rules";
import { found } from "@/lib/platform/action/refusal";
import { completeTask, skipTask } from "@/lib/tasks/commands/changing";
import { lockTask } from "@/lib/tasks/commands/rows";
import type { Phase, TaskStatus } from "../enums.ts";
import { cases } from "../schema/cases.ts";
import { taskDependencies, tasks } from "../schema/tasks.ts";
import { chance } from "./clock.ts";
import { byMember, type Demo } from "./demo.ts";
import { order, type Step, type StoryLife } from "./step.ts";
import type { Who } from "./story/shape.ts";

export type TaskLife = {
  id: string;
  key: string | null;
  phase: Phase;
  status: TaskStatus;
  ownerId: string | null;
  dueOn: string | null;
  dependsOn: string[];
  workable: boolean;
};

/** Reads the tasks of a case as they stand, in their order. */
export async function readTasks({ tx, workspace }: Demo, life: StoryLife): Promise<void> {
  const caseId = found(life.caseId);
  const [clientCase] = await tx.select({ state: cases.state }).from(cases).where(eq(cases.id, caseId));
  const { state } = found(clientCase);
  const rows = await tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.workspaceId, workspace.id), eq(tasks.caseId, caseId)))
    .orderBy(tasks.position);
  const ids = rows.map(({ id }) => id);
  const waits = await tx.select().from(taskDependencies).where(inArray(taskDependencies.taskId, ids));
  life.stale = false;
  life.tasks = rows.map(({ id, template, phase, status, ownerId, dueOn }) => ({
    id,
    key: template?.key ?? null,
    phase,
    status,
    ownerId,
    dueOn,
    dependsOn: waits.filter(({ taskId }) => taskId === id).map(({ dependsOnId }) => dependsOnId),
    workable: whyNotWork({ state }, phase) === null,
  }));
}

/** The tasks of a case that people finish on this day: around their date, what they wait for first. */
export function workOf(demo: Demo, life: StoryLife, day: string): Step[] {
  const days = daysOfWork(demo, life);
  return life.tasks
    .filter((task) => task.workable && task.status === "open" && (days.get(task.id) ?? "9") <= day)
    .toSorted((one, other) => depthOf(life, one) - depthOf(life, other))
    .map((task) => ({ day, order: order.work, run: finish(demo, life, task) }));
}

function finish(demo: Demo, life: StoryLife, task: TaskLife) {
  const skipped = life.story.skipped?.find(({ key }) => key === task.key);
  return byMember(demo, ownerOf(demo, life, task), async (scope) => {
    const located = found(await lockTask(scope, task.id));
    await (skipped ? skipTask(scope, located, skipped.reason) : completeTask(scope, located));
    const known = found(life.tasks.find(({ id }) => id === task.id));
    known.status = skipped ? "not_applicable" : "done";
  });
}

function ownerOf({ people }: Demo, { story }: StoryLife, { ownerId }: TaskLife): Who {
  const owner = Object.entries(people).find(([, { userId }]) => userId === ownerId);
  return owner ? (owner[0] as Who) : story.slots.lead;
}

/** When each open task gets done; those that never do are left out. */
function daysOfWork(demo: Demo, life: StoryLife): Map<string, string> {
  const days = new Map<string, string>();
  const open = life.tasks.filter(({ status }) => status === "open");
  for (const task of open) {
    const day = isStuck(life, task) ? null : dayOfWork(demo, life, task);
    if (day) days.set(task.id, day);
  }
  // What others wait for is done no later than they are. The longest chain of a playbook is shorter than this.
  for (let round = 0; round < 12; round++) {
    for (const task of open) {
      const day = days.get(task.id);
      if (!day) continue;
      for (const id of task.dependsOn) {
        const before = days.get(id);
        if (before === undefined || before > day) days.set(id, day);
      }
    }
  }
  return days;
}

/** Late itself, or waiting for something that is. */
function isStuck(life: StoryLife, task: TaskLife): boolean {
  if (task.status !== "open") return false;
  if (task.key === null || life.story.late?.includes(task.key)) return true;
  return task.dependsOn.some((id) => isStuck(life, found(life.tasks.find((other) => other.id === id))));
}

/** How long the chain is of what a task waits for: whatever is deeper comes later. */
function depthOf(life: StoryLife, task: TaskLife): number {
  const before = task.dependsOn.map((id) => depthOf(life, found(life.tasks.find((other) => other.id === id))));
  return 1 + Math.max(0, ...before);
}

function dayOfWork({ clock }: Demo, { story }: StoryLife, { key, phase, dueOn }: TaskLife): string | null {
  const closed = story.path.find(({ to }) => to === "closed");
  const closing = closed && phase !== "aftercare" ? clock.workday(-closed.daysAgo) : null;
  const isDue = dueOn !== null && dueOn < clock.today;
  if (!isDue) return closing;
  const shift = Math.floor(chance(`${story.client.name} ${key}`) * 5) - 3;
  const wished = rollBusinessDay(addDays(dueOn, shift), "previous", "PL").toString();
  const day = wished < clock.today ? wished : clock.workday(-1);
  return closing && closing < day ? closing : day;
}
