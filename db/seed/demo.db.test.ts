import { mkdtempSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { findTransition } from "@/lib/cases/lifecycle";
import { whyNotDates } from "@/lib/cases/rules";
import { passwordFits } from "@/lib/platform/auth/password";
import { fileKey } from "@/lib/platform/storage/key";
import { connect } from "../client.ts";
import { type CaseState, caseStates } from "../enums.ts";
import { seedDemo } from "./index.ts";
import { demoPeople } from "./people.ts";

const filesFolder = mkdtempSync(join(tmpdir(), "partwell-demo-"));
process.env.FILES_DIR = filesFolder;

const urls = { ownerUrl: inject("ownerUrl"), appUrl: inject("appUrl") };
const owner = connect(urls.ownerUrl, 1);
const ask = <Row extends Record<string, unknown>>(query: ReturnType<typeof sql>) => owner.db.execute<Row>(query);
const studio = sql`(select id from workspaces where slug = 'studio-wierzba')`;

beforeAll(() => seedDemo(urls), 180_000);

afterAll(async () => {
  await owner.client.end();
  await rm(filesFolder, { recursive: true });
});

test("every state occurs", async () => {
  const rows = await ask<{ state: string }>(sql`select distinct state from cases where workspace_id = ${studio}`);
  expect(rows.map(({ state }) => state).toSorted()).toEqual([...caseStates].toSorted());
});

test("something is late, for several people, and nothing in cases that rest", async () => {
  const late = await ask<{ owner: string; count: number }>(sql`
    select u.name as owner, count(*)::int as count from tasks t
    join cases c on c.workspace_id = t.workspace_id and c.id = t.case_id join users u on u.id = t.owner_id
    where t.workspace_id = ${studio} and t.status = 'open' and c.is_open
      and t.due_on < (now() at time zone 'Europe/Warsaw')::date group by 1`);
  expect(late.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(8);
  expect(late.length).toBeGreaterThanOrEqual(4);
});

test("the counters of every case are what a recount says", async () => {
  const wrong = await ask(sql`
    select c.number from cases c left join lateral (
      select count(*)::int as total, (count(*) filter (where status <> 'open'))::int as done,
        (count(*) filter (where status = 'open' and required))::int as required_open,
        min(due_on) filter (where status = 'open') as next_due_on
      from tasks t where t.workspace_id = c.workspace_id and t.case_id = c.id and deleted_at is null and parent_id is null
    ) own on true
    where c.workspace_id = ${studio} and (c.tasks_total, c.tasks_done, c.required_open, c.next_due_on)
      is distinct from (own.total, own.done, own.required_open, own.next_due_on)`);
  expect([...wrong]).toEqual([]);
});

test("every case came to its state step by step, and its dates fit together", async () => {
  const rows = await ask<{ number: number; state: CaseState; delivered: string; end: string; tail: string }>(sql`
    select number, state, notice_delivered_on::text as delivered, effective_end_on::text as end, tail_end_on::text as tail
    from cases where workspace_id = ${studio}`);
  for (const { number, state, delivered, end, tail } of rows) {
    const steps = await ask<{ from: CaseState; to: CaseState }>(sql`
      select facts ->> 'from' as from, facts ->> 'state' as to from events e
      join cases c on c.workspace_id = e.workspace_id and c.id = e.case_id
      where e.workspace_id = ${studio} and c.number = ${number} and kind in ('case.moved', 'case.closed') order by e.id`);
    const last = steps.reduce<CaseState>((before, { from, to }) => {
      expect({ number, from, way: findTransition(from, to) !== null }).toEqual({ number, from: before, way: true });
      return to;
    }, "draft");
    expect({ number, state: last }).toEqual({ number, state });
    expect(whyNotDates({ noticeDeliveredOn: delivered, effectiveEndOn: end, tailEndOn: tail })).toBeNull();
  }
});

test("nothing was done before what it waits for, nor in the future, nor out of order", async () => {
  const early = await ask(sql`
    select t.id from task_dependencies d
    join tasks t on t.workspace_id = d.workspace_id and t.id = d.task_id
    join tasks before on before.workspace_id = d.workspace_id and before.id = d.depends_on_id
    where d.workspace_id = ${studio} and t.status = 'done' and (before.status = 'open' or before.finished_at > t.finished_at)`);
  expect([...early]).toEqual([]);
  const disorder = await ask(sql`
    select id from (select id, at, lag(at) over (order by id) as before from events where workspace_id = ${studio}) told
    where at < before or at > now()`);
  expect([...disorder]).toEqual([]);
});

test("opinions are there, and one that is still awaited", async () => {
  const [row] = await ask(sql`
    select (select count(*)::int from feedback_responses where workspace_id = ${studio}) as answered,
      (select count(*)::int from consents where workspace_id = ${studio}) as consents,
      (select count(*)::int from feedback_requests where workspace_id = ${studio}) as asked,
      (select count(*)::int from feedback_drafts where workspace_id = ${studio}) as begun,
      (select count(*)::int from mentions where workspace_id = ${studio} and seen_at is null) > 2 as unread`);
  expect(row).toEqual({ answered: 3, consents: 2, asked: 5, begun: 1, unread: true });
});

test("every client who was heard or told said something", async () => {
  const silent = await ask(sql`
    select c.number from conversations v join cases c on c.workspace_id = v.workspace_id and c.id = v.case_id
    where c.workspace_id = ${studio} and v.status = 'held' and (v.client_position = '' or not exists (
      select from conversation_contacts p where p.workspace_id = v.workspace_id and p.conversation_id = v.id))`);
  expect([...silent]).toEqual([]);
  const bare = await ask(sql`
    select number from cases c where workspace_id = ${studio}
      and state not in ('draft', 'analysis', 'cancelled') and not exists (
        select from conversations v where v.workspace_id = c.workspace_id and v.case_id = c.id and v.status = 'held')`);
  expect([...bare]).toEqual([]);
});

test("the tools of the cases hold what happened, in all its turns", async () => {
  const words = (query: ReturnType<typeof sql>) => ask<{ word: string }>(query).then((rows) => rows.map((r) => r.word));
  const answers = await words(sql`
    select distinct case when status = 'sent' and valid_until < current_date then 'expired' else status end as word
    from offers where workspace_id = ${studio} order by 1`);
  expect(answers).toEqual(["accepted", "countered", "expired", "rejected", "sent"]);
  const modes = await words(sql`select distinct mode as word from decisions where workspace_id = ${studio} order by 1`);
  expect(modes).toEqual(["expiry", "for_cause", "mutual", "ordinary"]);
  const channels = await words(
    sql`select distinct channel as word from notices where workspace_id = ${studio} order by 1`,
  );
  expect(channels).toEqual(["courier", "email", "hand", "registered_post"]);
  const [row] = await ask(sql`
    select (select count(*)::int from cases where workspace_id = ${studio} and quiet) as quiet,
      (select count(*)::int from agreements where workspace_id = ${studio} and signed_by_client_on is not null) as signed,
      (select count(*)::int from decisions where workspace_id = ${studio} and approved_by = decided_by) as self_approved,
      (select count(*)::int from guard_answers where workspace_id = ${studio} and length(reason) < 25) as terse`);
  expect(row).toEqual({ quiet: 1, signed: 2, self_approved: 0, terse: 0 });
  const [analysis] = await ask(sql`
    select (select count(*)::int from (
        select from case_aspects where workspace_id = ${studio} group by case_id having count(*) = 11) whole) as whole,
      (select count(*)::int from case_analyses where workspace_id = ${studio} and needs <> '{}') as needs,
      (select count(*)::int from remedies_set_aside where workspace_id = ${studio} and length(why) < 25) as curt,
      (select count(*)::int from case_reasons where workspace_id = ${studio} and client_gap <> '') as told`);
  expect(analysis).toEqual({ whole: 6, needs: 6, curt: 0, told: 1 });
  const unread = await ask(sql`
    select c.number from notices n join cases c on c.workspace_id = n.workspace_id and c.id = n.case_id
    where n.workspace_id = ${studio} and n.given_by = 'us' and (
      select count(*) from legal_checks l
      where l.workspace_id = c.workspace_id and l.case_id = c.id and l.checked_at < n.dispatched_at) < 11`);
  expect([...unread]).toEqual([]);
  const silent = await ask(sql`
    select number from cases c where workspace_id = ${studio} and not exists (
      select from case_reasons r where r.workspace_id = c.workspace_id and r.case_id = c.id and is_primary)`);
  expect([...silent]).toEqual([]);
});

test("every letter that arrived ends its contract by the rule", async () => {
  const rows = await ask<{ ends: string; computed: string; case_end: string }>(sql`
    select n.ends_on::text as ends, n.computed ->> 'effectiveEnd' as computed, c.effective_end_on::text as case_end
    from notices n join cases c on c.workspace_id = n.workspace_id and c.id = n.case_id
    where n.workspace_id = ${studio} and n.delivered_on is not null`);
  expect(rows.length).toBeGreaterThanOrEqual(8);
  for (const { ends, computed, case_end } of rows)
    expect({ ends, case_end }).toEqual({ ends: computed, case_end: computed });
});

test("nobody is written to, and the newest invitation and question can be read", async () => {
  const mails = await ask(sql`
    select payload ->> 'template' as template, last_error, done_at is not null as done, payload ? 'html' as readable
    from outbox where workspace_id = ${studio} order by 1`);
  const kept = { last_error: "no_smtp", done: true, readable: true };
  expect([...mails]).toEqual([
    { template: "conversation_invitation", ...kept },
    { template: "feedback_request", ...kept },
    { template: "invitation", ...kept },
  ]);
});

test("the files have their bytes", async () => {
  const rows = await ask<{ id: string; workspaceId: string; size: number }>(sql`
    select id, workspace_id as "workspaceId", size_bytes::int as size from files
    where status = 'ready' and workspace_id in (select id from workspaces where slug = 'studio-wierzba')`);
  expect(rows.length).toBeGreaterThan(5);
  for (const { id, workspaceId, size } of rows) {
    const bytes = await readFile(join(filesFolder, fileKey(workspaceId, id)));
    expect(bytes.length).toBe(size);
    expect(bytes.toString()).not.toContain("{");
  }
});

test("all six people can sign in, the owner to two workspaces", async () => {
  for (const { email, password } of demoPeople) {
    const [user] = await ask<{ hash: string }>(sql`select password_hash as hash from users where email = ${email}`);
    expect(await passwordFits(password, user?.hash ?? null)).toBe(true);
  }
  const [olga] = await ask(sql`
    select count(*)::int as workspaces from members m join users u on u.id = m.user_id where u.email = 'olga@wierzba.example'`);
  expect(olga).toEqual({ workspaces: 2 });
});

test("a second run does nothing", async () => {
  const count = () =>
    ask(sql`
      select (select count(*)::int from events where workspace_id = ${studio}) as events,
        (select count(*)::int from users where email like '%@wierzba.example') as people,
        (select count(*)::int from workspaces where slug like 'studio-wierzba%') as workspaces`);
  const before = await count();
  await seedDemo(urls);
  expect([...(await count())]).toEqual([...before]);
});
