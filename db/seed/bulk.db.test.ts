import { sql } from "drizzle-orm";
import { expect, inject, test } from "vitest";
import { connect } from "../client.ts";
import { seedBulk, sizes } from "./bulk.ts";

test("half of the cases lie in one workspace and none is lost", () => {
  expect(sizes(1000).reduce((total, size) => total + size, 0)).toBe(1000);
  expect(sizes(1000)[0]).toBeGreaterThanOrEqual(500);
});

test("the bulk seed fills workspaces under row security", async () => {
  await seedBulk({ ownerUrl: inject("ownerUrl"), cases: 60 });
  const owner = connect(inject("ownerUrl"), 1);
  const [count] = await owner.db.execute(sql`
    select (select count(*)::int from events where kind = 'case.opened' and case_id in (select id from cases where next_task_id is not null)
        and workspace_id in (select id from workspaces where slug like 'bulk-%')) as events,
      (select count(*)::int from cases where workspace_id in (select id from workspaces where slug like 'bulk-%')) as cases,
      (select count(*)::int from case_words where word = '7' and workspace_id in (select id from workspaces where slug like 'bulk-%')) > 0 as words`);
  await owner.client.end();
  expect(count).toEqual({ events: 300, cases: 60, words: true });
});
