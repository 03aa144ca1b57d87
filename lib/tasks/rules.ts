import { type CaseState, type Locale, type Phase, phases, type TaskStatus } from "@/db/enums";
import type { TaskTemplate } from "@/db/schema/tasks";
import { type Chapter, chapterOfPhase, chapters } from "@/lib/playbooks/chapters";
import type { Refusal } from "@/lib/platform/action/refusal";

/** What people call a task: the words someone wrote, or the template's in the reader's language. */
export function titleOf(task: { title: string | null; template: TaskTemplate | null }, locale: Locale): string {
  return task.title ?? task.template?.title[locale] ?? "";
}

/** What is to be done, as Markdown: rewritten, or the template's in the reader's language. */
export function descriptionOf(
  task: { description: string | null; template: TaskTemplate | null },
  locale: Locale,
): string {
  return task.description ?? task.template?.description[locale] ?? "";
}

type Finishable = { status: TaskStatus };

/** Why a task cannot be finished, leaving aside what it waits for. */
export function whyNotFinish(task: Finishable, subtasks: readonly Finishable[]): Refusal | null {
  if (task.status !== "open") return "task_already_finished";
  return subtasks.some(({ status }) => status === "open") ? "subtasks_open" : null;
}

/** Why a task cannot be opened again: a finished task keeps its subtasks finished. */
export function whyNotReopen(task: Finishable, parent: Finishable | null): Refusal | null {
  if (task.status === "open") return "task_already_open";
  return whyNotOpenUnder(parent);
}

/** Why the client's word on the day of a task cannot be noted: there is no day, or it is no news. */
export function whyNotConfirmDue(
  task: Finishable & { dueOn: string | null; dueConfirmed: boolean },
  confirmed: boolean,
): Refusal | null {
  if (task.status !== "open") return "task_already_finished";
  if (confirmed && task.dueOn === null) return "task_without_date";
  if (task.dueConfirmed === confirmed) return confirmed ? "due_already_confirmed" : "due_not_confirmed";
  return null;
}

/** Why there cannot be an open subtask under a task. */
export function whyNotOpenUnder(parent: Finishable | null): Refusal | null {
  return parent && parent.status !== "open" ? "parent_finished" : null;
}

/** Subtasks are one level deep. */
export function whyNotNest(parent: { parentId: string | null }): Refusal | null {
  return parent.parentId === null ? null : "subtask_of_subtask";
}

/** What a case needs before it can close is set aside with a reason, not deleted. */
export function whyNotDelete(task: { required: boolean } & Finishable): Refusal | null {
  return task.required && task.status === "open" ? "required_task_not_deleted" : null;
}

/** Whether an open task is past its date. In: today in the workspace's time zone. */
export function isLate(task: Finishable & { dueOn: string | null }, today: string): boolean {
  return task.status === "open" && task.dueOn !== null && task.dueOn < today;
}

/** Whether a task is what keeps a case from closing now: only at the last step before closing is that worth a word. */
export function blocksClosing(task: Finishable & { required: boolean; phase: Phase }, state: CaseState): boolean {
  return state === "handover" && task.required && task.status === "open" && task.phase !== "aftercare";
}

type Placed = { id: string; position: string };

/** Sorts tasks as people put them. Positions are ASCII keys, so the database's collation must not decide. */
export function comparePositions(one: Placed, other: Placed): number {
  if (one.position !== other.position) return one.position < other.position ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** The positions a task has to be put between: after `afterId`, or first. Null when that neighbour is not there. */
export function gapAfter(
  siblings: readonly Placed[],
  afterId: string | null,
): { before: string | null; after: string | null } | null {
  const above = afterId === null ? null : siblings.find(({ id }) => id === afterId);
  if (above === undefined) return null;
  const before = above?.position ?? null;
  const later = siblings.map(({ position }) => position).filter((position) => before === null || position > before);
  return { before, after: later.toSorted()[0] ?? null };
}

type Counted = Finishable & { dueOn: string | null };
export type Progress = { done: number; total: number; late: number };

/** How far a set of tasks is. What does not apply is out of the way, and so it counts as done. */
export function progressOf(tasks: readonly Counted[], today: string): Progress {
  return {
    done: tasks.filter(({ status }) => status !== "open").length,
    total: tasks.length,
    late: tasks.filter((task) => isLate(task, today)).length,
  };
}

export type PhaseOf<Task> = { phase: Phase; tasks: Task[]; progress: Progress };
export type ChapterOf<Task> = { chapter: Chapter; phases: PhaseOf<Task>[]; progress: Progress };

/** Lays tasks out in chapters and phases, empty ones included, so that tasks can be added anywhere. */
export function layOut<Task extends Counted & { phase: Phase }>(
  tasks: readonly Task[],
  today: string,
): ChapterOf<Task>[] {
  return chapters.map((chapter) => {
    const ofChapter = tasks.filter((task) => chapterOfPhase(task.phase) === chapter);
    const own = phases.filter((phase) => chapterOfPhase(phase) === chapter);
    return {
      chapter,
      phases: own.map((phase) => {
        const inPhase = ofChapter.filter((task) => task.phase === phase);
        return { phase, tasks: inPhase, progress: progressOf(inPhase, today) };
      }),
      progress: progressOf(ofChapter, today),
    };
  });
}
