import { attachClosestEdge, extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { idOf, placeBesideRow, placeIn, type TaskPlace } from "./task-list-dom";

type Drop = (taskId: string, place: TaskPlace) => void;

/** Lets rows be dragged within the list and between phases. Follows rows that come and go. Out: how to stop. */
export function enableDragging(root: HTMLElement, onDrop: Drop): () => void {
  const wired = new Map<HTMLElement, () => void>();
  const follow = () => {
    for (const [element, stop] of wired) {
      if (root.contains(element)) continue;
      stop();
      wired.delete(element);
    }
    for (const row of root.querySelectorAll<HTMLElement>("[data-task]"))
      if (!wired.has(row)) wired.set(row, wireRow(row));
    for (const list of root.querySelectorAll<HTMLElement>("[data-tasks-of]"))
      if (!wired.has(list)) wired.set(list, wireList(list));
  };
  follow();
  const observer = new MutationObserver(follow);
  observer.observe(root, { childList: true, subtree: true });
  const stopMonitor = monitorForElements({
    onDrop: ({ source, location }) => {
      const target = location.current.dropTargets[0];
      const place = target && placeOf(asRow(source.element), target);
      if (place) onDrop(idOf(asRow(source.element)), place);
    },
  });
  return () => {
    observer.disconnect();
    stopMonitor();
    for (const stop of wired.values()) stop();
  };
}

type Target = { element: Element; data: Record<string | symbol, unknown> };

function placeOf(row: HTMLElement, target: Target): TaskPlace | null {
  if (!(target.element instanceof HTMLElement)) return null;
  if (!target.element.dataset.task) return placeIn(row, target.element);
  const edge = extractClosestEdge(target.data);
  return edge === "top" || edge === "bottom" ? placeBesideRow(row, target.element, edge) : null;
}

const wireRow = (row: HTMLElement) =>
  combine(
    draggable({
      element: row,
      onDragStart: () => row.setAttribute("data-dragged", ""),
      onDrop: () => row.removeAttribute("data-dragged"),
    }),
    dropTargetForElements({
      element: row,
      canDrop: ({ source }) => source.element !== row && sameParent(source.element, row),
      getData: ({ input, element }) => attachClosestEdge({}, { input, element, allowedEdges: ["top", "bottom"] }),
      onDrag: ({ self, location }) => {
        const edge = extractClosestEdge(self.data);
        if (edge && location.current.dropTargets[0]?.element === row) row.dataset.drop = edge;
        else delete row.dataset.drop;
      },
      onDragLeave: () => delete row.dataset.drop,
      onDrop: () => delete row.dataset.drop,
    }),
  );

const wireList = (list: HTMLElement) =>
  dropTargetForElements({
    element: list,
    canDrop: ({ source }) => (source.element.parentElement?.dataset.parent ?? "") === (list.dataset.parent ?? ""),
  });

/** Subtasks stay with their task, and tasks do not become subtasks. */
const sameParent = (one: Element, other: Element): boolean => parentOf(one) === parentOf(other);

const parentOf = (row: Element): string => (row.parentElement ? (row.parentElement.dataset.parent ?? "") : "");

/** Only rows are ever made draggable here. */
const asRow = (element: Element) => element as HTMLElement;
