import { expect, make, test } from "../fixtures";
import { openPage } from "./call";
import { differences, fingerprint } from "./fingerprint";
import { builtPaths } from "./manifest";
import { openPages, pageRows } from "./page-rows";
import { makeWorld } from "./people";
import { routeRows } from "./route-rows";
import { makeSubjects } from "./subjects";

test("every page and route of the build has a row, and every row is built", () => {
  const rows = [...Object.keys(pageRows), ...Object.keys(openPages), ...Object.keys(routeRows)];
  expect(rows.toSorted()).toEqual(builtPaths().toSorted());
});

test("every page of a workspace opens for its people and for nobody else, and looking changes nothing", async ({
  as,
}) => {
  test.setTimeout(300_000);
  const world = await makeWorld(as);
  const own = await makeSubjects(make, {
    workspace: world.workspace,
    author: world.target,
    target: world.target,
    removed: world.removed,
  });
  const foreign = await makeSubjects(make, {
    workspace: world.foreign,
    author: world.foreignTarget,
    target: world.foreignTarget,
    removed: world.foreignTarget,
  });
  const workspaces = [world.workspace.id, world.foreign.id];
  const before = await fingerprint(workspaces);
  const wrong: string[] = [];
  for (const [name, row] of Object.entries(pageRows)) {
    for (const principal of world.principals) {
      const allowed = principal.role !== null && (row.roles?.includes(principal.role) ?? true);
      const expected = principal.userId === null ? 307 : allowed ? 200 : 404;
      const { status } = await openPage(row.path(world.workspace.slug, own), principal.cookie);
      if (status !== expected) wrong.push(`${name} as ${principal.name}: ${status}, not ${expected}`);
      if (row.withoutIds || principal.userId === null) continue;
      const swapped = await openPage(row.path(world.workspace.slug, foreign), principal.cookie);
      if (swapped.status !== 404) wrong.push(`${name} as ${principal.name}, foreign: ${swapped.status}, not 404`);
    }
  }
  expect(wrong).toEqual([]);
  expect(differences(before, await fingerprint(workspaces))).toEqual([]);
});

test("addresses outside a workspace answer as they should to somebody who is not signed in", async () => {
  const answers: Record<string, number> = {};
  for (const [name, { path }] of Object.entries(openPages)) answers[name] = (await openPage(path, "")).status;
  expect(answers).toEqual(Object.fromEntries(Object.entries(openPages).map(([name, { status }]) => [name, status])));
});
