import { demoPeople } from "../db/seed/people.ts";
import { buildWhenChanged } from "./product/build.ts";
import { closeDatabase, openDatabase, prepareDatabase } from "./product/database.ts";
import { seedWhenEmpty } from "./product/demo.ts";
import { checkSettings, productEnvironment } from "./product/environment.ts";
import { claimFolder, forget, remember } from "./product/run-record.ts";
import { giveUp, say } from "./product/say.ts";
import { loadSecrets } from "./product/secrets.ts";
import { prepareFolders, readSettings, type Settings } from "./product/settings.ts";
import { keepDatabase, keepWeb } from "./product/supervise.ts";
import { requireFreePort, startWeb, stopWeb, waitUntilReady, type Web } from "./product/web.ts";

const command = process.argv.includes("--dev") ? "dev" : "start";

/** What to undo on the way out, newest first. */
const undo: (() => unknown)[] = [];
let stopping = false;
let web: Web | null = null;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
await serve().catch(fail);

async function serve() {
  const settings = readSettings(process.cwd());
  prepareFolders(settings);
  await claimFolder(settings.dataFolder, settings.appUrl, command);
  undo.push(() => forget(settings.dataFolder));
  await requireFreePort(settings.port, settings.host);

  const secrets = await loadSecrets(settings.dataFolder);
  checkSettings(settings, secrets);
  const database = await openDatabase(settings, secrets);
  undo.push(() => closeDatabase(database));
  await prepareDatabase(settings, secrets, database);

  const environment = productEnvironment(settings, secrets, database, command === "dev" ? "development" : "production");
  if (settings.trial && database.ownerUrl) await seedWhenEmpty(settings.root, database.ownerUrl);
  if (command === "start") await buildWhenChanged(settings.root, environment);

  const startAndRemember = () => {
    const started = startWeb(settings, environment, command);
    remember(settings.dataFolder, started.identity, settings.appUrl, command);
    web = started;
    return started;
  };
  undo.push(() => web && stopWeb(web));
  const first = startAndRemember();
  await waitUntilReady(first, settings.port);
  announce(settings);

  void keepDatabase(database, () => stopping).catch(fail);
  await keepWeb(first, startAndRemember, () => stopping);
}

function announce(settings: Settings) {
  say(`Partwell is ready at ${settings.appUrl}`);
  if (!settings.trial) return;
  for (const person of demoPeople) {
    console.log(`          ${person.email}  ${person.password}  ${person.says ?? ""}`.trimEnd());
  }
}

/** The first signal stops in order: requests finish, then the database closes. The second one does not wait for requests. */
async function stop() {
  if (stopping) {
    if (web) await stopWeb(web, 0);
    return;
  }
  stopping = true;
  say("Stopping.");
  await undoAll();
  process.exit(0);
}

async function fail(error: unknown) {
  if (stopping) return;
  stopping = true;
  await undoAll();
  giveUp(error);
}

async function undoAll() {
  for (const step of undo.reverse()) {
    await Promise.resolve(step()).catch((error: unknown) =>
      console.error(error instanceof Error ? error.message : error),
    );
  }
}
