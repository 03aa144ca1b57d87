import { setTimeout as pause } from "node:timers/promises";
import { isServerAlive, startServer } from "../../db/embedded/server.ts";
import type { Database } from "./database.ts";
import { say, Trouble } from "./say.ts";
import type { Web } from "./web.ts";

const restartsPerMinute = 5;

/** Starts the embedded database again when it was killed. The product's pools reconnect by themselves. */
export async function keepDatabase({ cluster, port }: Database, isStopping: () => boolean) {
  while (cluster && !isStopping()) {
    await pause(500);
    if (isStopping() || isServerAlive(cluster)) continue;
    say("PostgreSQL is gone; starting it again.");
    await startServer(cluster, port).catch((error: Error) => say(error.message));
  }
}

/** Starts the web server again when it dies; gives up when it does so all the time. */
export async function keepWeb(first: Web, start: () => Web, isStopping: () => boolean) {
  const deaths: number[] = [];
  let web = first;
  for (;;) {
    const code = await web.ended;
    if (isStopping()) return;
    const lastMinute = deaths.filter((death) => Date.now() - death < 60_000);
    if (lastMinute.length >= restartsPerMinute)
      throw new Trouble("The web server keeps ending; what it said is above.");
    deaths.push(Date.now());
    say(`The web server ended (${code ?? "killed"}); starting it again.`);
    web = start();
  }
}
