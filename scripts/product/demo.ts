import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { say, Trouble } from "./say.ts";

type DemoPerson = { email: string; password: string; says?: string };

/** Fills an empty database with the demo firm, in a process of its own that gives its memory back. */
export async function seedWhenEmpty(root: string, ownerUrl: string) {
  if (!existsSync(join(root, "db/seed/index.ts")) || !(await isEmpty(ownerUrl))) return;
  say("Adding the demo firm.");
  await runScript(root, ["scripts/seed.ts"]);
}

async function runScript(root: string, args: string[]) {
  const child = spawn(process.execPath, ["--import", "./scripts/typescript.mjs", ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const endToo = () => child.kill();
  process.once("exit", endToo);
  const code = await new Promise((done) => child.once("exit", done));
  process.off("exit", endToo);
  if (code !== 0) throw new Trouble(`${args[0]} failed; what it said is above.`);
}

/** Who may sign in to the demo. */
export async function demoPeople(root: string): Promise<DemoPerson[]> {
  const file = join(root, "db/seed/people.ts");
  if (!existsSync(file)) return [];
  const seed = (await import(file)) as { demoPeople?: DemoPerson[] };
  return seed.demoPeople ?? [];
}

async function isEmpty(ownerUrl: string) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    const [table] = await sql<{ there: boolean }[]>`select to_regclass('public.workspaces') is not null as there`;
    if (!table?.there) return false;
    const [workspace] = await sql`select from workspaces limit 1`;
    return !workspace;
  } finally {
    await sql.end();
  }
}
