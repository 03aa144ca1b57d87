import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { endProcess, identify, type Identity, isAlive } from "./processes.ts";
import { say, Trouble } from "./say.ts";

const identity = z.object({ pid: z.int(), born: z.string() });
const schema = z.object({
  start: identity,
  web: identity.nullable(),
  address: z.string(),
  command: z.enum(["start", "dev"]),
});
type RunRecord = z.infer<typeof schema>;
type Command = RunRecord["command"];

/** One start per data folder. What a killed start left running is ended; a living one is respected. */
export async function claimFolder(dataFolder: string, address: string, command: Command) {
  const record = read(dataFolder);
  if (record && record.start.pid !== process.pid && isAlive(record.start)) {
    throw new Trouble(`Partwell already runs from this folder (process ${record.start.pid}), at ${record.address}`);
  }
  if (record?.web && isAlive(record.web)) {
    say("Ending a web server that an interrupted start left behind.");
    await endProcess(record.web, 10_000);
  }
  remember(dataFolder, null, address, command);
}

/** Keeps who runs, so that the next start can recognise it. */
export function remember(dataFolder: string, web: Identity | null, address: string, command: Command) {
  const start = identify(process.pid);
  if (start) writeFileSync(fileOf(dataFolder), JSON.stringify({ start, web, address, command } satisfies RunRecord));
}

export function forget(dataFolder: string) {
  rmSync(fileOf(dataFolder), { force: true });
}

/** The living start of this folder, which also looks after its database. */
export function whoRuns(dataFolder: string) {
  const record = read(dataFolder);
  return record && isAlive(record.start) ? record : null;
}

function read(dataFolder: string): RunRecord | null {
  const file = fileOf(dataFolder);
  if (!existsSync(file)) return null;
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

function fileOf(dataFolder: string) {
  return join(dataFolder, "running.json");
}
