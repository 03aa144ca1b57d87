/** Heights in pixels, from the top of the band's own drawing. */
export const dimensions = {
  line: { band: 6, bandTop: 4, stop: 5, tickWidth: 2, tick: 4, ticksShown: 3, height: 34, lanes: 1 },
  timeline: { band: 10, bandTop: 4, stop: 7, tickWidth: 3, tick: 5, ticksShown: 6, height: 62, lanes: 3 },
} as const;

export type RibbonSize = keyof typeof dimensions;

/** The server cannot measure, so labels are placed for three widths and the container shows the one that fits. */
export const widths = [
  { key: "narrow", px: 310, show: "@min-[36rem]:hidden" },
  { key: "medium", px: 550, show: "hidden @min-[36rem]:block @min-[56rem]:hidden" },
  { key: "wide", px: 870, show: "hidden @min-[56rem]:block" },
] as const;

export const laneHeight = 38;
export const labelFontPx = 13;

/** A share of the ribbon as SVG wants it. */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
