import type { ReactElement } from "react";
import { expect, test } from "vitest";
import { iconShapes } from "./icon-shapes";
import * as icons from "./icons";

test("every shape on the sheet is drawn by one icon, and every icon by a shape of its own", () => {
  const drawn = Object.values(icons).map((Icon) => (Icon({}) as ReactElement<{ className: string }>).props.className);
  expect(drawn).toHaveLength(iconShapes.length);
  expect(new Set(drawn)).toEqual(new Set(iconShapes.map((shape) => `icon i-${shape}`)));
});
