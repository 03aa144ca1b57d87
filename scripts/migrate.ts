import { withDatabase } from "./product/alone.ts";
import { say } from "./product/say.ts";

await withDatabase(async () => say("The database is up to date."));
