import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { estimateWidth, placeLabels, type WantedLabel } from "./labels";

const label = (key: string, x: number, widthPx = 100, weight = 1): WantedLabel => ({ key, x, widthPx, weight });
const brief = (wanted: WantedLabel[], px: number, lanes = 1) =>
  placeLabels(wanted, px, lanes).map(({ key, anchor, lane }) => `${key} ${anchor} ${lane}`);

describe("placing labels", () => {
  test.each([
    ["alone, centred", [label("a", 0.5)], 1, ["a middle 0"]],
    ["at the start, not over the edge", [label("a", 0)], 1, ["a start 0"]],
    ["at the end, not over the edge", [label("a", 1)], 1, ["a end 0"]],
    ["two far apart", [label("a", 0.2), label("b", 0.8)], 1, ["a middle 0", "b middle 0"]],
    ["two close: the second steps aside", [label("a", 0.4), label("b", 0.54)], 1, ["a middle 0", "b start 0"]],
    ["two on one spot: the second goes up", [label("a", 0.5), label("b", 0.5)], 2, ["a middle 0", "b middle 1"]],
    ["no room: the lighter one is left out", [label("a", 0.5, 100, 1), label("b", 0.5, 100, 2)], 1, ["b middle 0"]],
    ["wider than the ribbon: left out", [label("a", 0.5, 900)], 3, []],
    ["only one side allowed", [{ ...label("a", 0.5), anchors: ["start" as const] }], 1, ["a start 0"]],
    ["nothing", [], 1, []],
  ])("%s", (_, wanted, lanes, expected) => {
    expect(brief(wanted, 500, lanes)).toEqual(expected);
  });

  test("a long text is estimated wider than a short one, letters of two bytes count once", () => {
    expect(estimateWidth("Zażółć", 12)).toBe(estimateWidth("Zazolc", 12));
    expect(estimateWidth("Doręczenie wypowiedzenia", 12)).toBeGreaterThan(estimateWidth("Rozmowa", 12));
  });

  test("whatever is asked for, no two labels touch and none leaves the ribbon", () => {
    const wanted = fc.array(
      fc.record({
        x: fc.double({ min: 0, max: 1, noNaN: true }),
        widthPx: fc.integer({ min: 10, max: 200 }),
        weight: fc.integer({ min: 0, max: 9 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(wanted, fc.integer({ min: 200, max: 1600 }), fc.integer({ min: 1, max: 3 }), (labels, px, lanes) => {
        const keyed = labels.map((one, index) => ({ ...one, key: String(index) }));
        const spans = placeLabels(keyed, px, lanes).map(({ key, x, anchor, lane }) => {
          const width = keyed[Number(key)]?.widthPx ?? 0;
          const left = x * px - { start: 0, middle: width / 2, end: width }[anchor];
          return { lane, left, right: left + width };
        });
        for (const [index, one] of spans.entries()) {
          expect(one.left).toBeGreaterThanOrEqual(0);
          expect(one.right).toBeLessThanOrEqual(px);
          for (const other of spans.slice(index + 1)) {
            expect(one.lane !== other.lane || one.right <= other.left || other.right <= one.left).toBe(true);
          }
        }
      }),
    );
  });
});
