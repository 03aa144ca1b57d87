import { type Phase, phases } from "@/db/enums";

/** The list as it stands on the page: rows carry `data-task`, their lists `data-tasks-of` and `data-parent`. */

export type TaskPlace = {
  phase: Phase;
  /** The neighbour above; null at the top. */
  afterId: string | null;
  title: string;
  number: number;
  total: number;
};

type Root = HTMLElement | null;

export const rowOf = (root: Root, taskId: string): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`[data-task="${taskId}"]`) ?? null;

const rowsOf = (list: Element | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>(":scope > [data-task]") ?? []),
];

export const idOf = (row: HTMLElement): string => row.dataset.task ?? "";

/** Where a task comes to stand one place further up or down; null at the end of the list. */
export function placeAfterStep(root: Root, taskId: string, by: -1 | 1): TaskPlace | null {
  const row = rowOf(root, taskId);
  if (!row) return null;
  const rows = rowsOf(row.parentElement);
  const next = rows.indexOf(row) + by;
  return next < 0 || next >= rows.length ? null : placeAt(row, row.parentElement, next);
}

/** Where a task comes to stand beside another row, in the list of that row. */
export function placeBesideRow(row: HTMLElement, other: HTMLElement, edge: "top" | "bottom"): TaskPlace | null {
  const rows = rowsOf(other.parentElement).filter((one) => one !== row);
  return placeAt(row, other.parentElement, rows.indexOf(other) + (edge === "bottom" ? 1 : 0));
}

/** Where a task comes to stand in a list without rows. */
export const placeIn = (row: HTMLElement, list: HTMLElement): TaskPlace | null =>
  placeAt(row, list, rowsOf(list).filter((one) => one !== row).length);

function placeAt(row: HTMLElement, list: Element | null, index: number): TaskPlace | null {
  const others = rowsOf(list).filter((one) => one !== row);
  const above = others[index - 1];
  const phase = phases.find((known) => known === (list instanceof HTMLElement ? list.dataset.tasksOf : ""));
  if (!phase) return null;
  return {
    phase,
    afterId: above ? idOf(above) : null,
    title: row.dataset.title ?? "",
    number: index + 1,
    total: others.length + 1,
  };
}

/** Rows one can see, from top to bottom, as the links that open them. */
export const openLinks = (root: Root): HTMLElement[] =>
  [...(root?.querySelectorAll<HTMLElement>("[data-open-task]") ?? [])].filter((link) => link.checkVisibility());

/** Gives the focus back to a row that has been moved, unless it has gone elsewhere by itself. */
export function focusTask(root: Root, taskId: string): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  rowOf(root, taskId)?.querySelector<HTMLElement>("[data-open-task]")?.focus();
}

let lastOpen: string | null = null;

/** The task whose panel has just been closed: the list gives it the focus back. */
export const rememberOpenTask = (taskId: string): void => {
  lastOpen = taskId;
};

export function focusLastOpenTask(root: Root): void {
  if (lastOpen) focusTask(root, lastOpen);
  lastOpen = null;
}
