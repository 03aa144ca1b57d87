import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { links } from "@/db/schema/workspaces";
import { allows } from "@/lib/platform/permissions";
import { expect, make, test } from "../fixtures";
import { askRoute, sendForm } from "./call";
import { differences, fingerprint } from "./fingerprint";
import { builtActions } from "./manifest";
import { makeWorld, type Principal, type World } from "./people";
import { routeRows } from "./route-rows";
import { makeSubjects } from "./subjects";

type Row = (typeof routeRows)[string];
const sides = ["own", "foreign ids", "foreign firm"] as const;
type Cell = { name: string; row: Row; principal: Principal; side: (typeof sides)[number] };
type Ground = Awaited<ReturnType<typeof makeGround>>;

test("every route handler answers every person by its own method, and what it refuses changes nothing", async ({
  as,
}) => {
  test.setTimeout(300_000);
  const ground = await makeGround(await makeWorld(as));
  const wrong: string[] = [];
  for (const [name, row] of Object.entries(routeRows)) {
    const cells = cellsOf(name, row, ground);
    const before = await fingerprint(ground.firms);
    for (const cell of cells.filter((one) => expectedStatus(one) !== 200)) wrong.push(...(await play(ground, cell)));
    const refused = differences(before, await fingerprint(ground.firms));
    if (refused.length > 0) wrong.push(`${name}: its refusals changed ${refused.join(", ")}`);
    for (const cell of cells.filter((one) => expectedStatus(one) === 200)) wrong.push(...(await play(ground, cell)));
    const changed = differences(before, await fingerprint(ground.firms)).length > 0;
    if (changed !== (row.writes ?? false)) wrong.push(`${name}: it ${changed ? "left something" : "left nothing"}`);
  }
  expect(wrong).toEqual([]);
});

test("a route handler refuses other methods, and writes that come from elsewhere", async ({ as }) => {
  const ground = await makeGround(await makeWorld(as));
  const owner = ground.principals.find(({ name }) => name === "owner");
  const before = await fingerprint(ground.firms);
  const answers: [string, number][] = [];
  const expected: [string, number][] = [];
  for (const [name, row] of Object.entries(routeRows)) {
    const path = row.path(ground.workspace.slug, ground.own, "owner");
    for (const method of ["GET", "POST", "PUT", "DELETE"]) {
      if (method === row.method || (method === "GET" && row.method === "HEAD")) continue;
      answers.push([`${method} ${name}`, await askRoute(path, owner?.cookie ?? "", { method })]);
      expected.push([`${method} ${name}`, 405]);
    }
    if (row.method !== "POST") continue;
    for (const origin of ["", "null", "https://evil.example"]) {
      const { method, headers } = row;
      const body = row.body?.("owner");
      answers.push([`${origin} ${name}`, await askRoute(path, owner?.cookie ?? "", { method, body, headers, origin })]);
      expected.push([`${origin} ${name}`, 404]);
    }
  }
  expect(answers).toEqual(expected);
  expect(differences(before, await fingerprint(ground.firms))).toEqual([]);
});

test("a form of answers, sent without a script, is taken from who holds the link and from nobody else", async ({
  as,
}) => {
  const ground = await makeGround(await makeWorld(as));
  const secret = "s".repeat(43);
  const secretHash = createHash("sha256").update(secret).digest("hex");
  await make.within(ground.workspace, (tx) =>
    tx.update(links).set({ secretHash }).where(eq(links.id, ground.own.link)),
  );
  const action = builtActions().find(({ name }) => name === "continueSurveyAction")?.id ?? "";
  const send = (cookie: string, subjects: Ground["own"]) =>
    sendForm(`/f/${subjects.link.slice(-8)}`, cookie, action, { link: subjects.link.slice(-8), locale: "en" });
  const before = await fingerprint(ground.firms);
  const held = `link_feedback_${ground.own.link.slice(-8)}=${secret}`;
  const misplaced = `link_feedback_${ground.others.link.slice(-8)}=${secret}`;
  for (const cookie of [...ground.principals.map((principal) => principal.cookie), misplaced]) {
    for (const subjects of [ground.own, ground.others]) expect(await send(cookie, subjects)).toBe(200);
  }
  expect(await send(held, ground.others)).toBe(200);
  expect(differences(before, await fingerprint(ground.firms))).toEqual([]);
  expect(await send(held, ground.own)).toBe(303);
  expect(differences(before, await fingerprint(ground.firms))).toEqual(["feedback_drafts", "feedback_requests"]);
});

/** What is asked about: one of everything in the firm, and in the other one. */
async function makeGround(world: World) {
  const { workspace, foreign, target, removed, foreignTarget } = world;
  const own = await makeSubjects(make, { workspace, author: target, target, removed });
  const theirs = { author: foreignTarget, target: foreignTarget, removed: foreignTarget };
  const others = await makeSubjects(make, { workspace: foreign, ...theirs });
  return { ...world, own, others, firms: [workspace.id, foreign.id] };
}

/** The stranger owns the other firm, and so is no stranger there. */
const cellsOf = (name: string, row: Row, { principals }: Ground): Cell[] =>
  principals.flatMap((principal) =>
    sides
      .filter((side) => side === "own" || (side === "foreign firm" ? principal.name !== "stranger" : !row.withoutIds))
      .map((side) => ({ name, row, principal, side })),
  );

async function play({ workspace, foreign, own, others }: Ground, cell: Cell): Promise<string[]> {
  const { name, row, principal, side } = cell;
  const slug = side === "foreign firm" ? foreign.slug : workspace.slug;
  const { method, headers } = row;
  const path = row.path(slug, side === "own" ? own : others, principal.name);
  const body = row.body?.(principal.name);
  const status = await askRoute(path, principal.cookie, { method, body, headers });
  const expected = expectedStatus(cell);
  return status === expected ? [] : [`${name} as ${principal.name}, ${side}: ${status}, not ${expected}`];
}

/** The stream of news tells nobody that there is a door. */
function expectedStatus({ name, row, principal, side }: Cell): number {
  if (principal.userId === null) return name.includes("/live/") ? 404 : 401;
  if (principal.role === null || side === "foreign firm") return 404;
  if (!allows(principal.role, row.permission)) return 403;
  return side === "own" ? 200 : 404;
}
