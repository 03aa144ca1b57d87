import { spawn } from "node:child_process";
import postgres from "postgres";
import { say, Trouble } from "./say.ts";

/** Fills an empty database with the demo firm, in a process of its own that gives its memory back. */
export async function seedWhenEmpty(root: string, ownerUrl: string) {
  if (!(await isEmpty(ownerUrl))) return;
  say("Adding the demo firm.");
  await runSeed(root);
  say("The demo firm is there.");
}

async function runSeed(root: string) {
  const child = spawn(process.execPath, ["--import", "./scripts/typescript.mjs", "scripts/seed.ts"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const endToo = () => child.kill();
  process.once("exit", endToo);
  const code = await new Promise((done) => child.once("exit", done));
  process.off("exit", endToo);
  if (code !== 0) throw new Trouble("The demo firm could not be added; the reason is above.");
}

async function isEmpty(ownerUrl: string) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    const [workspace] = await sql`select from workspaces limit 1`;
    return !workspace;
  } finally {
    await sql.end();
  }
}
