import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Every file of the product that a browser can call functions of. */
const serverFiles = ["lib", "app", "components"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`))
  .filter((path) => /\.tsx?$/.test(path) && /^\s*["']use server["']/m.test(readFileSync(path, "utf8")));

test("only actions.ts files are open to the browser", () => {
  expect(serverFiles.filter((path) => !/^lib\/[^/]+(\/[^/]+)?\/actions\.ts$/.test(path))).toEqual([]);
});

const doors = ["workspaceAction", "accountAction", "visitorAction", "linkAction"];

test.each(serverFiles)("%s exports nothing but actions made by a door", (path) => {
  const source = readFileSync(path, "utf8");
  const exported = [...source.matchAll(/^export\s+(.*)$/gm)].map((match) => match[1] ?? "");
  expect(exported.length).toBeGreaterThan(0);
  for (const line of exported) {
    expect(line).toMatch(new RegExp(`^const \\w+Action = (${doors.join("|")})\\(`));
  }
});
