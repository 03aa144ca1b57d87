import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { connect } from "../client.ts";
import { seedDemo } from "./index.ts";

const urls = { ownerUrl: inject("ownerUrl"), appUrl: inject("appUrl") };
const owner = connect(urls.ownerUrl, 1);

beforeAll(async () => {
  await seedDemo(urls);
}, 60_000);
afterAll(() => owner.client.end());

test("looks", async () => {
  const rows = await owner.db
    .execute(sql`select c.number, cl.name, c.state, c.opened_on, c.effective_end_on as end, c.closed_on, tasks_done||'/'||tasks_total as done, required_open ro, revision,
   (select string_agg(coalesce(template->>'key', title)||' '||due_on, ', ') from tasks t where t.case_id=c.id and status='open' and due_on < current_date) as late from cases c join clients cl on cl.id=c.client_id order by number`);
  for (const row of rows) console.log(JSON.stringify(row));
  expect(rows.length).toBe(15);
});
