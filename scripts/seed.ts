import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Ready, withDatabase } from "./product/alone.ts";
import { productEnvironment } from "./product/environment.ts";
import { say, Trouble } from "./product/say.ts";

type Urls = { ownerUrl: string; appUrl: string };
type DemoSeed = { seedDemo: (urls: Urls) => Promise<unknown> };
type BulkSeed = { seedBulk: (urls: Urls & { cases: number }) => Promise<unknown> };

const { values } = parseArgs({ options: { cases: { type: "string" } } });
const cases = values.cases === undefined ? null : Number(values.cases);

await withDatabase(async ({ settings, secrets, database }: Ready) => {
  const { ownerUrl, roleUrl: appUrl } = database;
  if (!ownerUrl) throw new Trouble("Seeding needs the administrative connection: set DATABASE_URL.");
  Object.assign(process.env, productEnvironment(settings, secrets, database, "development"));
  if (cases === null) {
    const { seedDemo } = await load<DemoSeed>("db/seed/index.ts");
    await seedDemo({ ownerUrl, appUrl });
    say("The demo firm is there.");
    return;
  }
  if (!Number.isInteger(cases) || cases < 1) throw new Trouble("Say how many: npm run seed -- --cases 1000");
  const { seedBulk } = await load<BulkSeed>("db/seed/bulk.ts");
  await seedBulk({ ownerUrl, appUrl, cases });
  say(`${cases} cases added.`);
});

/** Loaded late, because the seed reads its settings from the environment. */
function load<Module>(path: string) {
  if (!existsSync(path)) throw new Trouble(`${path} is not there.`);
  return import(`../${path}`) as Promise<Module>;
}
