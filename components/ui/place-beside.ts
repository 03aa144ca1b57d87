export type Side = "top" | "bottom";
export type Align = "start" | "center" | "end";

const gap = 6;
const edge = 8;

/** Puts an open popover next to its trigger, on the other side if it would not fit, never beyond the window. */
export function placeBeside(
  trigger: Element,
  floating: HTMLElement,
  side: Side = "bottom",
  align: Align = "start",
): void {
  const anchor = trigger.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = floating;
  const above = anchor.top - gap - height;
  const below = anchor.bottom + gap;
  const fitsBelow = below + height <= window.innerHeight - edge;
  const fitsAbove = above >= edge;
  const goesBelow = side === "bottom" ? fitsBelow || !fitsAbove : !fitsAbove && fitsBelow;
  const start = { start: anchor.left, center: anchor.left + (anchor.width - width) / 2, end: anchor.right - width }[
    align
  ];
  const left = Math.max(edge, Math.min(start, window.innerWidth - edge - width));
  Object.assign(floating.style, {
    position: "fixed",
    inset: "auto",
    margin: "0",
    left: `${left}px`,
    top: `${Math.max(edge, goesBelow ? below : above)}px`,
  });
}
