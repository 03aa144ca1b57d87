import { useLocale, useTranslations } from "next-intl";
import type { TaskLine } from "@/lib/tasks/queries";
import { isLate } from "@/lib/tasks/rules";
import { type SaidDue, sayDue } from "./said-due";

/** A task as its row draws it, its date said in the reader's language. */
export type TaskRowLine = Omit<TaskLine, "dueReason" | "waitsFor" | "position" | "subtasks"> & {
  due: SaidDue | null;
  subtasks: TaskRowLine[];
};

/** Out: makes rows of tasks. In: today in the workspace's time zone. */
export function useTaskRowLines(today: string): (tasks: TaskLine[]) => TaskRowLine[] {
  const t = useTranslations("tasks.due");
  const locale = useLocale();
  const lineOf = ({ dueReason, waitsFor: _waitsFor, position: _position, ...task }: TaskLine): TaskRowLine => {
    const said = { reason: dueReason, today, late: isLate(task, today), done: task.status !== "open" };
    return {
      ...task,
      due: task.dueOn ? sayDue(t, locale, { dueOn: task.dueOn, ...said }) : null,
      subtasks: task.subtasks.map(lineOf),
    };
  };
  return (tasks) => tasks.map(lineOf);
}
