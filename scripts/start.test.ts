import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const dataFolder = mkdtempSync(join(tmpdir(), "partwell-start-"));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

test("a start that cannot work says why in one sentence and ends", { timeout: 60_000 }, async () => {
  const neighbour = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => neighbour.once("listening", done));
  const address = neighbour.address();
  const port = typeof address === "object" ? address?.port : 0;
  const { code, said } = await start({ PORT: String(port) });
  neighbour.close();
  expect(said).toContain(`Port ${port} is taken by another program. Stop it, or choose another port`);
  expect(said).not.toMatch(/^\s+at /m);
  expect(code).toBe(1);
});

async function start(settings: Record<string, string>) {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { PATH: process.env.PATH ?? "", NODE_ENV: "development", PARTWELL_DATA_DIR: dataFolder, ...settings },
  });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  const code = await new Promise<number | null>((done) => child.once("close", done));
  return { code, said };
}
