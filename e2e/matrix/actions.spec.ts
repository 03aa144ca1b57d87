import { allows } from "@/lib/platform/permissions";
import { expect, make, test } from "../fixtures";
import type { ActionRow } from "./action-row";
import { accountRows, actionRows, linkRows, visitorRows } from "./action-rows";
import { callAction } from "./call";
import { differences, fingerprint } from "./fingerprint";
import { builtActions } from "./manifest";
import { makeWorld, type Principal, type World } from "./people";
import { makeSubjects, type Subjects } from "./subjects";

type Side = "own" | "foreign";

const actions = builtActions();
const action = (name: string) => {
  const found = actions.find((built) => built.name === name);
  if (!found) throw new Error(`${name} is not in the build`);
  return found;
};

test("every action of the build has a row, and every row an action", () => {
  const named = [...Object.keys(actionRows), ...Object.keys(accountRows), ...Object.keys(visitorRows), ...linkRows];
  expect(named.toSorted()).toEqual(actions.map(({ name }) => name).toSorted());
});

const rows = Object.entries(actionRows);
const perTest = 20;
const parts = Array.from({ length: Math.ceil(rows.length / perTest) }, (_, part) =>
  rows.slice(part * perTest, (part + 1) * perTest),
);

for (const [part, played] of parts.entries()) {
  test(`every workspace action answers every person as the table of permissions says, part ${part + 1}`, async ({
    as,
  }) => {
    test.setTimeout(300_000);
    const world = await makeWorld(as);
    const inOrder = played.toSorted(
      ([, one], [, other]) => Number(one.endsMembership ?? 0) - Number(other.endsMembership ?? 0),
    );
    const wrong: string[] = [];
    for (const [name, row] of inOrder) wrong.push(...(await playRow(world, name, row)));
    expect(wrong).toEqual([]);
  });
}

/** Own ids, then the ids of another firm. Out: a sentence for each cell that is not as it should be. */
async function playRow(world: World, name: string, row: ActionRow): Promise<string[]> {
  const wrong: string[] = [];
  const foreign = await makeSubjects(make, ofForeign(world));
  const shared = await makeSubjects(make, ofWorld(world, world.target));
  for (const principal of world.principals) {
    const own =
      principal.role && principal.userId ? await makeSubjects(make, ofWorld(world, principal.userId)) : shared;
    wrong.push(...(await playCell(world, name, row, principal, "own", own)));
    if (row.withoutIds) continue;
    wrong.push(...(await playCell(world, name, row, principal, "foreign", foreign)));
  }
  return wrong;
}

async function playCell(
  world: World,
  name: string,
  row: ActionRow,
  principal: Principal,
  side: Side,
  subjects: Subjects,
) {
  const workspaces = [world.workspace.id, world.foreign.id];
  const before = await fingerprint(workspaces);
  const sent = { workspace: world.workspace.slug, input: row.input(subjects) };
  const { code, status } = await callAction(action(name), principal.cookie, sent);
  const expected = expectedCodes(row, principal, side);
  const cell = `${name} as ${principal.name}, ${side}`;
  if (!expected.includes(code)) return [`${cell}: ${status} ${code}, not ${expected.join(" or ")}`];
  const changed = code === "ok" ? [] : differences(before, await fingerprint(workspaces));
  return changed.length === 0 ? [] : [`${cell}: refused with ${code}, and changed ${changed.join(", ")} all the same`];
}

const ofWorld = ({ workspace, target, removed }: World, author: string) => ({ workspace, author, target, removed });

const ofForeign = ({ foreign, foreignTarget }: World) => ({
  workspace: foreign,
  author: foreignTarget,
  target: foreignTarget,
  removed: foreignTarget,
});

function expectedCodes(row: ActionRow, principal: Principal, side: Side): string[] {
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
