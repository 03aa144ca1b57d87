import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { connect } from "../client.ts";
import { inWorkspace } from "../tenant.ts";
import { makeClock } from "./clock.ts";
import { studio } from "./firm.ts";
import { openAccounts, tell } from "./index.ts";

const filesFolder = mkdtempSync(join(tmpdir(), "partwell-days-"));
process.env.FILES_DIR = filesFolder;
const { client, db } = connect(inject("appUrl"), 1);

afterAll(async () => {
  await client.end();
  await rm(filesFolder, { recursive: true });
});

class Told extends Error {}

/** Every day of the week, among them those on which a calendar is hard to count by. */
test.each([
  ["Monday, Easter", "2027-03-29"],
  ["Tuesday, a leap day", "2028-02-29"],
  ["Wednesday, before the year ends", "2026-12-30"],
  ["Thursday, Corpus Christi", "2027-05-27"],
  ["Friday, the first of the year", "2027-01-01"],
  ["Saturday, between two holidays of May", "2026-05-02"],
  ["Sunday, a holiday itself", "2026-05-03"],
])("the story can be told on a %s", async (_, day) => {
  const workspace = { ...studio, id: newId(), slug: `told-${day}` };
  const clock = makeClock(new Date(`${day}T09:30:00+02:00`), studio.timeZone, studio.calendar);
  const people = await openAccounts(db, clock);
  const telling = inWorkspace(db, workspace.id, async (tx) => {
    await tell(tx, workspace, people, clock);
    throw new Told("and forgotten");
  });
  await expect(telling).rejects.toThrow(Told);
});
