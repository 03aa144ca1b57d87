import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const forms = ["app", "components"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`))
  .filter((path) => path.endsWith(".tsx") && !path.endsWith(".test.tsx"))
  .flatMap((path) =>
    readFileSync(path, "utf8")
      .split(/<form(?=\s)/)
      .slice(1)
      .map((rest) => ({ path, method: /^[^<]*?\s(?:method="(\w+)"|(action)=\{send\})/.exec(rest) })),
  );

/** Searches and filters: what stands in them is meant to stand in the address. */
const asked = ["components/cases/live-form.tsx", "components/notice/calculator.tsx"];

test("no form pressed before its script arrives writes what was typed into the address", () => {
  expect(forms.length).toBeGreaterThan(20);
  const open = forms.filter(({ method }) => method?.[1] !== "post" && method?.[2] !== "action");
  expect(open.map(({ path }) => path).toSorted()).toEqual(asked);
});
