import { allows } from "@/lib/platform/permissions";
import { expect, make, test } from "../fixtures";
import type { ActionRow } from "./action-row";
import { accountRows, actionRows, linkRows, visitorRows } from "./action-rows";
import { callAction } from "./call";
import { differences, fingerprint } from "./fingerprint";
import { builtActions } from "./manifest";
import { makeWorld, type Principal } from "./people";
import { makeSubjects, type Subjects } from "./subjects";

const sides = ["own", "foreign"] as const;
type Cell = { name: string; row: ActionRow; principal: Principal; side: (typeof sides)[number] };
type World = Awaited<ReturnType<typeof makeGround>>;

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
const perTest = 34;
const parts = Array.from({ length: Math.ceil(rows.length / perTest) }, (_, part) =>
  rows.slice(part * perTest, (part + 1) * perTest),
);

for (const [part, played] of parts.entries()) {
  test(`every workspace action answers every person as the table of permissions says, part ${part + 1}`, async ({
    as,
  }) => {
    test.setTimeout(300_000);
    const world = await makeGround(await makeWorld(as));
    const inOrder = played.toSorted(
      ([, one], [, other]) => Number(one.endsMembership ?? 0) - Number(other.endsMembership ?? 0),
    );
    const wrong: string[] = [];
    for (const [name, row] of inOrder) wrong.push(...(await playRow(world, name, row)));
    expect(wrong).toEqual([]);
  });
}

/** What refused people ask about, in the firm and in the other: it outlasts the whole part, for nothing changes it. */
async function makeGround(world: Awaited<ReturnType<typeof makeWorld>>) {
  const { foreign, foreignTarget } = world;
  const own = new Map<Principal, Subjects>();
  for (const principal of world.principals) {
    const author = (principal.role && principal.userId) ?? world.target;
    own.set(principal, await makeSubjects(make, { ...world, author }));
  }
  const others = await makeSubjects(make, {
    workspace: foreign,
    author: foreignTarget,
    target: foreignTarget,
    removed: foreignTarget,
  });
  return { ...world, own, others };
}

/** Own ids, then the ids of another firm. Out: a sentence for each cell that is not as it should be. */
async function playRow(world: World, name: string, row: ActionRow): Promise<string[]> {
  const cells = world.principals.flatMap((principal) =>
    sides.filter((side) => side === "own" || !row.withoutIds).map((side) => ({ name, row, principal, side })),
  );
  const closed = cells.filter((cell) => !mayWork(cell));
  const wrong = await playClosed(world, name, closed);
  for (const cell of cells.filter(mayWork)) wrong.push(...(await playOpen(world, cell)));
  return wrong;
}

/** All who must be refused, one after the other: after the last of them everything is as it was. */
async function playClosed(world: World, name: string, cells: Cell[]): Promise<string[]> {
  const wrong: string[] = [];
  const before = await fingerprint(workspacesOf(world));
  for (const cell of cells) {
    const own = cell.side === "own" ? world.own.get(cell.principal) : undefined;
    const { code, said } = await play(world, cell, own ?? world.others);
    if (!expectedCodes(cell).includes(code)) wrong.push(said);
  }
  const changed = differences(before, await fingerprint(workspacesOf(world)));
  return changed.length === 0 ? wrong : [...wrong, `${name}: its refusals changed ${changed.join(", ")}`];
}

/** One who may: it works, or it is refused for a reason of the matter and changes nothing. */
async function playOpen(world: World, cell: Cell): Promise<string[]> {
  const subjects = await makeSubjects(make, { ...world, author: cell.principal.userId ?? world.target });
  const before = await fingerprint(workspacesOf(world));
  const { code, said } = await play(world, cell, subjects);
  if (!expectedCodes(cell).includes(code)) return [said];
  const changed = code === "ok" ? [] : differences(before, await fingerprint(workspacesOf(world)));
  return changed.length === 0 ? [] : [`${said}; and it changed ${changed.join(", ")} all the same`];
}

async function play(world: World, cell: Cell, subjects: Subjects) {
  const sent = { workspace: world.workspace.slug, input: cell.row.input(subjects) };
  const { code, status } = await callAction(action(cell.name), cell.principal.cookie, sent);
  const who = `${cell.name} as ${cell.principal.name}, ${cell.side}`;
  return { code, said: `${who}: ${status} ${code}, where ${expectedCodes(cell).join(" or ")} is right` };
}

const workspacesOf = ({ workspace, foreign }: World) => [workspace.id, foreign.id];

const mayWork = (cell: Cell) => expectedCodes(cell).includes("ok");

function expectedCodes({ row, principal, side }: Cell): string[] {
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
