let presses = 0;
const waiting = new Set<() => void>();

/** Counts a press that waits for its answer. Out: to be called when the page shows it. */
export function pressUnderWay(): () => void {
  presses += 1;
  return () => {
    presses -= 1;
    if (presses > 0) return;
    // The page tells what it shows now in effects of the same commit.
    queueMicrotask(() => {
      for (const go of waiting) go();
      waiting.clear();
    });
  };
}

/** Does something now, or when no press of this page waits for its answer any more. */
export function whenSettled(go: () => void): void {
  if (presses === 0) go();
  else waiting.add(go);
}
