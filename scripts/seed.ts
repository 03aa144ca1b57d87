import { parseArgs } from "node:util";
import { type Ready, withDatabase } from "./product/alone.ts";
import { productEnvironment } from "./product/environment.ts";
import { say, Trouble } from "./product/say.ts";

const { values } = parseArgs({ options: { cases: { type: "string" } } });
const cases = values.cases === undefined ? null : Number(values.cases);

await withDatabase(async ({ settings, secrets, database }: Ready) => {
  const { ownerUrl, roleUrl: appUrl } = database;
  if (!ownerUrl) throw new Trouble("Seeding needs the administrative connection: set DATABASE_URL.");
  Object.assign(process.env, productEnvironment(settings, secrets, database, "development"));
  if (cases === null) {
    // Loaded late, because the seed reads its settings from the environment.
    const { seedDemo } = await import("../db/seed/index.ts");
    await seedDemo({ ownerUrl, appUrl });
    say("The demo firm is there.");
    return;
  }
  if (!Number.isInteger(cases) || cases < 1) throw new Trouble("Say how many: npm run seed -- --cases 1000");
  const { seedBulk } = await import("../db/seed/bulk.ts");
  await seedBulk({ ownerUrl, cases });
  say(`${cases} cases added.`);
});
