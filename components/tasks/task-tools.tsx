"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import type { Problem } from "@/components/action/problem";
import { useAction } from "@/components/action/use-action";
import { useToast } from "@/components/ui/toast";
import type { Phase } from "@/db/enums";
import { deleteTaskAction, moveTaskAction, reopenTaskAction, restoreTaskAction } from "@/lib/tasks/actions";
import { focusLastOpenTask, focusTask, placeAfterStep, rowOf, type TaskPlace } from "./task-list-dom";
import { TaskProblem } from "./task-problem";
import { TaskQuestion, type Question } from "./task-question";
import { useTaskKeys } from "./use-task-keys";

export type TaskRef = { id: string; title: string; phase: Phase };
export type PersonChoice = { id: string; name: string };
export type PhaseChoice = { value: Phase; label: string };

type Tools = {
  /** Moves a task one place up (-1) or down (1). */
  step: (taskId: string, by: -1 | 1) => void;
  ask: (question: Question) => void;
  reopen: (task: TaskRef) => void;
  remove: (task: TaskRef) => void;
  /** What went wrong last, and with which task; without a row to say it in, the list says it. */
  problem: { taskId: string; problem: Problem; hasRow: boolean } | null;
};

const ToolsContext = createContext<Tools | null>(null);
const PeopleContext = createContext<PersonChoice[]>([]);

export function useTaskTools(): Tools {
  const tools = useContext(ToolsContext);
  if (!tools) throw new Error("task tools are used outside a list of tasks");
  return tools;
}

export const usePeople = () => useContext(PeopleContext);

type Props = {
  label: string;
  canWork: boolean;
  people: PersonChoice[];
  phases: PhaseChoice[];
  /** For the panel of one task: where to go when that task has been deleted. Its keys leave the list alone. */
  leaveTo?: string;
  /** Rows disappear when their task is finished: the keys go on to the next one. */
  rowsLeave?: boolean;
  children: ReactNode;
};

/** What the rows of a list share: keys, dragging, questions, and the voice that says what happened. */
export function TaskTools({ label, canWork, people, phases, leaveTo, rowsLeave = false, children }: Props) {
  const t = useTranslations("tasks.tools");
  const list = useRef<HTMLDivElement>(null);
  const [said, say] = useState("");
  const [question, ask] = useState<Question | null>(null);
  const [problem, setProblem] = useState<Tools["problem"]>(null);
  const toast = useToast();
  const router = useRouter();
  const move = useAction(moveTaskAction);
  const reopen = useAction(reopenTaskAction);
  const remove = useAction(deleteTaskAction);
  const restore = useAction(restoreTaskAction);
  const moving = useRef(false);

  const settle = (taskId: string, outcome: { ok: true } | { ok: false; error: Problem }) => {
    const hasRow = rowOf(list.current, taskId) !== null;
    setProblem(outcome.ok ? null : { taskId, problem: outcome.error, hasRow });
    return outcome.ok;
  };
  const put = async (taskId: string, place: TaskPlace) => {
    if (moving.current) return;
    moving.current = true;
    const outcome = await move.run({ taskId, phase: place.phase, afterId: place.afterId });
    moving.current = false;
    if (settle(taskId, outcome)) say(t("moved", { title: place.title, place: place.number, total: place.total }));
    requestAnimationFrame(() => focusTask(list.current, taskId));
  };
  const step = (taskId: string, by: -1 | 1) => {
    const place = placeAfterStep(list.current, taskId, by);
    if (place) void put(taskId, place);
    else say(by < 0 ? t("first") : t("last"));
  };
  const reopenNow = async (task: TaskRef) => {
    if (settle(task.id, await reopen.run({ taskId: task.id }))) say(t("reopened", { title: task.title }));
  };
  const bringBack = async (task: TaskRef) => {
    settle(task.id, await restore.run({ taskId: task.id }));
  };
  const removeNow = async (task: TaskRef) => {
    if (!settle(task.id, await remove.run({ taskId: task.id }))) return;
    toast(t("deleted", { title: task.title }), () => bringBack(task));
    if (leaveTo && !rowOf(list.current, task.id)) router.push(leaveTo, { scroll: false });
  };

  useTaskKeys(list, { step: canWork ? step : null, always: leaveTo === undefined, rowsLeave });
  useEffect(() => {
    if (leaveTo === undefined) focusLastOpenTask(list.current);
  }, [leaveTo]);
  const drop = useRef(put);
  useEffect(() => {
    drop.current = put;
  });
  useEffect(() => {
    const element = list.current;
    if (!canWork || !element || !window.matchMedia("(pointer: fine)").matches) return;
    return whenReached(element, async () => {
      const { enableDragging } = await import("./drag-tasks");
      return enableDragging(element, (taskId, place) => void drop.current(taskId, place));
    });
  }, [canWork]);

  const tools: Tools = {
    step,
    ask,
    reopen: (task) => void reopenNow(task),
    remove: (task) => void removeNow(task),
    problem,
  };
  return (
    <PeopleContext value={people}>
      <ToolsContext value={tools}>
        <section ref={list} aria-label={label}>
          {children}
        </section>
        <TaskProblem problem={problem && !problem.hasRow ? problem.problem : null} />
        <output aria-live="polite" className="sr-only">
          {said}
        </output>
        {question ? <TaskQuestion question={question} phases={phases} onDone={say} onClose={() => ask(null)} /> : null}
      </ToolsContext>
    </PeopleContext>
  );
}

/** Starts something when the pointer first comes near, and stops it at the end. */
function whenReached(element: HTMLElement, start: () => Promise<() => void>): () => void {
  let stop: (() => void) | null = null;
  let over = false;
  const begin = async () => {
    const end = await start();
    if (over) end();
    else stop = end;
  };
  const onReach = () => void begin();
  element.addEventListener("pointerenter", onReach, { once: true });
  return () => {
    over = true;
    element.removeEventListener("pointerenter", onReach);
    stop?.();
  };
}
