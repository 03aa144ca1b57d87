import { provideChromium } from "../../e2e/chromium.ts";
import { buildWhenChanged } from "../product/build.ts";
import { embeddedUrls } from "../product/database.ts";
import { productEnvironment } from "../product/environment.ts";
import { whoRuns } from "../product/run-record.ts";
import { Trouble } from "../product/say.ts";
import { loadSecrets } from "../product/secrets.ts";
import { prepareFolders, readSettings } from "../product/settings.ts";
import { command } from "./command.ts";
import { startTrial } from "./trial.ts";

/** The build `npm start` will use, too: same sources, same key. */
export async function build() {
  const settings = readSettings(process.cwd());
  prepareFolders(settings);
  if (whoRuns(settings.dataFolder)?.command === "start") {
    throw new Trouble("Partwell is running from this folder, and a build would pull it away. Stop it first.");
  }
  const database = { roleUrl: "postgres://nobody@127.0.0.1/nothing-is-read-during-a-build" };
  const secrets = await loadSecrets(settings.dataFolder);
  await buildWhenChanged(settings.root, productEnvironment(settings, secrets, database, "production"));
  return true;
}

/** The journeys, against a product of their own; with --running against the one that runs from this folder. */
export async function journeys(args: string[]) {
  process.env.CHROMIUM_PATH = provideChromium();
  const rest = args.filter((arg) => arg !== "--running");
  return rest.length < args.length ? againstRunning(rest) : againstOwn(rest);
}

async function againstRunning(args: string[]) {
  const settings = readSettings(process.cwd());
  const running = whoRuns(settings.dataFolder);
  if (!running) throw new Trouble("Nothing runs from this folder. Start it with npm run dev.");
  return play(args, settings.dataFolder, running.address);
}

async function againstOwn(args: string[]) {
  await build();
  const { actionsKey } = await loadSecrets(readSettings(process.cwd()).dataFolder);
  const trial = await startTrial(process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || actionsKey);
  try {
    return await play(args, trial.dataFolder, trial.address);
  } finally {
    await trial.stop();
  }
}

async function play(args: string[], dataFolder: string, address: string) {
  const { ownerUrl, roleUrl } = embeddedUrls(await loadSecrets(dataFolder));
  Object.assign(process.env, { E2E_BASE_URL: address, E2E_OWNER_URL: ownerUrl, E2E_APP_URL: roleUrl });
  return command("@playwright/test:playwright", "test", "--config", "e2e/playwright.config.ts", ...args);
}
