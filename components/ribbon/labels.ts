/** A label that wants a place above its point; a higher weight is placed first. */
export type WantedLabel = { key: string; x: number; widthPx: number; weight: number; anchors?: Anchor[] };
export type Anchor = "start" | "middle" | "end";
export type PlacedLabel = { key: string; x: number; anchor: Anchor; lane: number };

type Span = { lane: number; left: number; right: number };

const gapPx = 14;
const anyAnchor: Anchor[] = ["middle", "start", "end"];

/**
 * Gives each label a lane in which it touches no other and stays on the ribbon.
 * Lane 0 is nearest to the ribbon. What finds no room is left out, the least important first.
 */
export function placeLabels(wanted: WantedLabel[], ribbonPx: number, lanes: number): PlacedLabel[] {
  const taken: Span[] = [];
  const placed: PlacedLabel[] = [];
  for (const label of wanted.toSorted((one, other) => other.weight - one.weight)) {
    const found = firstFree(label, ribbonPx, lanes, taken);
    if (!found) continue;
    taken.push(found.span);
    placed.push({ key: label.key, x: label.x, anchor: found.anchor, lane: found.span.lane });
  }
  return placed.toSorted((one, other) => one.x - other.x);
}

/** How wide a label will be, near enough: the server cannot measure. */
export function estimateWidth(text: string, fontPx: number): number {
  return Math.ceil(Array.from(text).length * fontPx * 0.56);
}

function firstFree(label: WantedLabel, ribbonPx: number, lanes: number, taken: Span[]) {
  for (let lane = 0; lane < lanes; lane += 1) {
    for (const anchor of label.anchors ?? anyAnchor) {
      const span = { lane, ...extent(label, anchor, ribbonPx) };
      const onRibbon = span.left >= 0 && span.right <= ribbonPx;
      if (onRibbon && taken.every((other) => apart(span, other))) return { anchor, span };
    }
  }
  return null;
}

function extent(label: WantedLabel, anchor: Anchor, ribbonPx: number) {
  const at = label.x * ribbonPx;
  const left = { start: at, middle: at - label.widthPx / 2, end: at - label.widthPx }[anchor];
  return { left, right: left + label.widthPx };
}

function apart(one: Span, other: Span): boolean {
  return one.lane !== other.lane || one.right + gapPx <= other.left || other.right + gapPx <= one.left;
}
