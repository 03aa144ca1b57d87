import { allows } from "@/lib/platform/permissions";
import { expect, test } from "../fixtures";
import { accountRows, type ActionRow, actionRows, linkRows, visitorRows } from "./action-rows";
import { callAction } from "./call";
import { fingerprint } from "./fingerprint";
import { builtActions } from "./manifest";
import { makeWorld, type Principal, type World } from "./people";
import { makeSubjects } from "./subjects";

const actions = builtActions();
const action = (name: string) => {
  const found = actions.find((built) => built.name === name);
  if (!found) throw new Error(`${name} is not in the build`);
  return found;
};

test("every action of the build has a row, and every row an action", () => {
  const rows = [...Object.keys(actionRows), ...Object.keys(accountRows), ...Object.keys(visitorRows), ...linkRows];
  expect(rows.toSorted()).toEqual(actions.map(({ name }) => name).toSorted());
});

test("every workspace action answers every person as the table of permissions says", async ({ as }) => {
  test.setTimeout(300_000);
  const world = await makeWorld(as);
  const rows = Object.entries(actionRows).toSorted(
    ([, one], [, other]) => Number(one.endsMembership ?? 0) - Number(other.endsMembership ?? 0),
  );
  const wrong: string[] = [];
  for (const [name, row] of rows) {
    for (const principal of world.principals) wrong.push(...(await playRow(world, name, row, principal)));
  }
  expect(wrong).toEqual([]);
});

/** Own ids, then the ids of another firm. Out: a sentence for each cell that is not as it should be. */
async function playRow(world: World, name: string, row: ActionRow, principal: Principal): Promise<string[]> {
  const own = await subjectsFor(world, principal);
  const foreign = await makeSubjects({
    workspace: world.foreign,
    author: world.foreignTarget,
    target: world.foreignTarget,
    removed: world.foreignTarget,
  });
  const wrong: string[] = [];
  for (const [side, subjects] of [
    ["own", own],
    ["foreign", foreign],
  ] as const) {
    if (side === "foreign" && (row.withoutIds || (name === "openCaseAction" && principal.role === null))) continue;
    const before = await fingerprint([world.workspace.id, world.foreign.id]);
    const { code, status } = await callAction(action(name), principal.cookie, {
      workspace: world.workspace.slug,
      input: row.input(subjects),
    });
    const expected = expectedCodes(row, principal, side);
    if (!expected.includes(code))
      wrong.push(`${name} as ${principal.name}, ${side}: ${status} ${code}, not ${expected.join(" or ")}`);
    if (code !== "ok" && (await fingerprint([world.workspace.id, world.foreign.id])) !== before) {
      wrong.push(`${name} as ${principal.name}, ${side}: refused with ${code}, and something changed all the same`);
    }
  }
  return wrong;
}

const subjectsFor = (world: World, principal: Principal) =>
  makeSubjects({
    workspace: world.workspace,
    author: principal.role && principal.userId ? principal.userId : world.target,
    target: world.target,
    removed: world.removed,
  });

function expectedCodes(row: ActionRow, principal: Principal, side: "own" | "foreign"): string[] {
  if (principal.userId === null) return ["signed_out"];
  if (principal.role === null || side === "foreign") return ["not_found"];
  return allows(principal.role, row.permission) ? ["ok", "refused"] : ["forbidden"];
}

test("doors of an account are closed to people who are not signed in, and refuse garbage from those who are", async ({
  as,
}) => {
  const member = await as("member");
  const cookie = (await member.context.cookies()).map((part) => `${part.name}=${part.value}`).join("; ");
  for (const [name, input] of Object.entries(accountRows)) {
    expect([name, (await callAction(action(name), "", { input })).code]).toEqual([name, "signed_out"]);
  }
  for (const [name, input] of Object.entries({ ...visitorRows, ...accountRows })) {
    const { code } = await callAction(action(name), cookie, { input });
    expect(["invalid", "refused", "not_found", "ok"], `${name}: ${code}`).toContain(code);
  }
});

test("doors of a link open for nobody who does not hold it", async ({ as }) => {
  const member = await as("owner");
  const cookie = (await member.context.cookies()).map((part) => `${part.name}=${part.value}`).join("; ");
  for (const name of linkRows) {
    for (const sent of ["", cookie, "link_feedback_AAAAAAAA=wrong"]) {
      const form = new FormData();
      form.set("0", '[null,"$K1"]');
      form.set("1_link", "AAAAAAAA");
      expect([name, (await callAction(action(name), sent, form)).code]).toEqual([name, "not_found"]);
    }
  }
});
