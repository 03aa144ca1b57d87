import "@/lib/platform/testing/request";
import { and, eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { CaseState } from "@/db/enums";
import { users } from "@/db/schema/accounts";
import { cases } from "@/db/schema/cases";
import { type MadeMember, makers } from "@/db/testing/make";
import { inWorkspace } from "@/db/tenant";
import { database } from "@/lib/platform/database";
import { inMembersWorkspace } from "@/lib/platform/membership";
import { as } from "@/lib/platform/testing/as";
import { openCaseAction } from "../actions";
import { filterFrom } from "../filter";
import { listCases, mostCounted } from "./listing";
import { casesPerPage } from "./paging";

const { makeMember, makeClient, makeCase, repeatCase } = makers(database());

async function list(who: MadeMember, address: string) {
  const [user] = await database().select().from(users).where(eq(users.id, who.userId));
  if (!user) throw new Error("made nobody");
  const person = {
    userId: user.id,
    sessionId: "",
    name: user.name,
    email: user.email,
    locale: user.locale,
    theme: user.theme,
  };
  const found = await inMembersWorkspace(person, who.workspace.slug, (scope) =>
    listCases(scope, filterFrom(new URLSearchParams(address))),
  );
  if (!found) throw new Error("nothing to list");
  return found;
}

const change = (who: MadeMember, caseId: string, values: Partial<typeof cases.$inferInsert>) =>
  inWorkspace(database(), who.workspace.id, (tx) =>
    tx
      .update(cases)
      .set(values)
      .where(and(eq(cases.workspaceId, who.workspace.id), eq(cases.id, caseId))),
  );

/** As many cases as given: dates repeat, so that ids decide, and every fifth has none. */
async function makeMany(who: MadeMember, howMany: number) {
  for (let n = 0; n < howMany; n += 1) {
    const { id } = await makeCase(who);
    const day = String((n % 7) + 1).padStart(2, "0");
    await change(who, id, {
      nextDueOn: n % 5 === 0 ? null : `2026-12-${day}`,
      folded: `client ${n % 9}~`,
      tasksTotal: 10,
      tasksDone: n % 11,
    });
  }
}

const turn = (cursor: { value: string | null; id: string } | null, way: "after" | "before", rest: string) =>
  `${rest}&${way}=${encodeURIComponent(`${cursor?.value ?? ""}~${cursor?.id}`)}`;

describe("pages", () => {
  test("visit every case once, forwards and backwards, in every order", { timeout: 60_000 }, async () => {
    const marta = await makeMember();
    await makeMany(marta, casesPerPage * 2 + 7);
    for (const sort of ["due", "-due", "client", "-client", "state", "progress", "-progress", "end", "lead", "-lead"]) {
      const address = `sort=${sort}`;
      const first = await list(marta, address);
      const second = await list(marta, turn(first.after, "after", address));
      const third = await list(marta, turn(second.after, "after", address));
      const forwards = [first, second, third].map(({ rows }) => rows.map(({ id }) => id));
      expect(new Set(forwards.flat()).size, sort).toBe(casesPerPage * 2 + 7);
      expect([first.before, third.after], sort).toEqual([null, null]);
      const back = await list(marta, turn(third.before, "before", address));
      expect(
        back.rows.map(({ id }) => id),
        sort,
      ).toEqual(forwards[1]);
      const start = await list(marta, turn(back.before, "before", address));
      expect(
        start.rows.map(({ id }) => id),
        sort,
      ).toEqual(forwards[0]);
      expect(start.before, sort).toBeNull();
    }
  });

  test("by lead follow the names, cases of nobody last, across pages", { timeout: 60_000 }, async () => {
    const marta = await makeMember({ name: "Marta Sowa" });
    const adam = await makeMember({ name: "Adam Nowak", workspace: marta.workspace });
    const nobodys = await makeCase(marta);
    await change(marta, nobodys.id, { leadId: null });
    const adams = await makeCase(adam);
    const many: string[] = [];
    for (let n = 0; n < casesPerPage; n += 1) many.push((await makeCase(marta)).id);
    const names = ({ rows }: Awaited<ReturnType<typeof list>>) => rows.map(({ lead }) => lead?.name ?? null);
    const first = await list(marta, "sort=lead");
    expect(names(first)).toEqual(["Adam Nowak", ...many.slice(1).map(() => "Marta Sowa")]);
    const second = await list(marta, turn(first.after, "after", "sort=lead"));
    expect(names(second)).toEqual(["Marta Sowa", null]);
    const back = await list(marta, turn(second.before, "before", "sort=lead"));
    expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
    const downwards = await list(marta, "sort=-lead");
    expect(names(downwards)).toEqual(many.map(() => "Marta Sowa"));
    const end = await list(marta, turn(downwards.after, "after", "sort=-lead"));
    expect(end.rows.map(({ id }) => id)).toEqual([adams.id, nobodys.id]);
  });

  test("say what stands before the next step, and nothing for a case that ended", async () => {
    const marta = await makeMember();
    const open = await makeCase(marta);
    await change(marta, open.id, { state: "analysis" });
    const ended = await makeCase(marta);
    await change(marta, ended.id, { state: "cancelled", isOpen: false });
    expect((await list(marta, "")).rows.map(({ blockers }) => blockers[0])).toEqual(["G03"]);
    expect((await list(marta, "view=ended")).rows.map(({ blockers }) => blockers)).toEqual([[]]);
  });

  test("what has no date comes last, whichever way", async () => {
    const marta = await makeMember();
    const [one, two, three] = [await makeCase(marta), await makeCase(marta), await makeCase(marta)];
    await change(marta, one.id, { nextDueOn: "2026-12-01" });
    await change(marta, three.id, { nextDueOn: "2026-12-24" });
    const ids = async (address: string) => (await list(marta, address)).rows.map(({ id }) => id);
    expect(await ids("sort=due")).toEqual([one.id, three.id, two.id]);
    expect(await ids("sort=-due")).toEqual([three.id, one.id, two.id]);
  });
});

describe("filters", () => {
  test("by state, lead, playbook, end and what is overdue", async () => {
    const marta = await makeMember();
    const adam = await makeMember({ role: "admin", workspace: marta.workspace });
    const mine = await makeCase(marta);
    const theirs = await makeCase(adam);
    const over = await makeCase(adam);
    await change(marta, mine.id, { nextDueOn: "2020-01-01", effectiveEndOn: "2020-02-01" });
    await change(marta, theirs.id, { playbookKey: "for_cause", state: "settlement" });
    await change(marta, over.id, { state: "closed", isOpen: false, closedOn: "2026-01-01" });
    const ids = async (address: string) => (await list(marta, address)).rows.map(({ id }) => id).toSorted();
    expect(await ids("")).toEqual([mine.id, theirs.id].toSorted());
    expect(await ids("view=ended")).toEqual([over.id]);
    expect(await ids("view=settlement")).toEqual([theirs.id]);
    expect(await ids("view=closed")).toEqual([over.id]);
    expect(await ids("lead=me")).toEqual([mine.id]);
    expect(await ids(`lead=${adam.userId}`)).toEqual([theirs.id]);
    expect(await ids("playbook=for_cause")).toEqual([theirs.id]);
    expect(await ids("overdue=1")).toEqual([mine.id]);
    expect(await ids("ending=passed")).toEqual([mine.id]);
    expect(await ids("ending=quarter")).toEqual([]);
    expect((await list(marta, "view=nowhere&lead=x&sort=odd&after=~")).count).toBe(2);
  });

  test("what they leave is counted as far as a thousand, and known to be more", async () => {
    const marta = await makeMember();
    await repeatCase(await makeCase(marta, { number: 1 }), mostCounted - 1);
    expect((await list(marta, "")).count).toBe(mostCounted);
    await makeCase(marta, { number: mostCounted + 1 });
    await makeCase(marta, { number: mostCounted + 2 });
    expect((await list(marta, "")).count).toBe(mostCounted + 1);
  });

  test("another workspace's cases are never listed", async () => {
    const marta = await makeMember();
    await makeCase(await makeMember());
    expect((await list(marta, "")).rows).toEqual([]);
  });
});

describe("search", () => {
  async function open(who: MadeMember, name: string) {
    const { clientId, contractId } = await makeClient(who.workspace, { name });
    const answer = await as(who, openCaseAction, {
      clientId,
      contractId,
      initiator: "us",
      playbookKey: "consulting_freelance",
      holders: { lead: who.userId },
      dates: {},
      quiet: false,
      without: [],
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.data.caseId;
  }

  test("finds beginnings of words, with and without diacritics, all of them, open and ended", async () => {
    const marta = await makeMember();
    const bakery = await open(marta, "Piekarnia Łąkowa Żółty Młyn");
    const other = await open(marta, "Lakownia Północ");
    await change(marta, other, { state: "cancelled" as CaseState, isOpen: false });
    const found = async (text: string) =>
      (await list(marta, `search=${encodeURIComponent(text)}`)).rows.map(({ id }) => id).toSorted();
    const both = [bakery, other].toSorted();
    expect(await found("łąk")).toEqual(both);
    expect(await found("LAK")).toEqual(both);
    expect(await found("lakowa piek")).toEqual([bakery]);
    expect(await found("żółty")).toEqual([bakery]);
    expect(await found("zolt mlyn")).toEqual([bakery]);
    expect(await found("klara")).toEqual(both);
    expect(await found("akowa")).toEqual([]);
    expect(await found("lakowa polnoc")).toEqual([]);
    expect(await found("%")).toEqual([]);
    expect(await found("1")).toEqual([bakery]);
  });

  test("reads the primary key of the words under row security", async () => {
    const marta = await makeMember();
    await open(marta, "Piekarnia Łąkowa");
    const plan = await inWorkspace(database(), marta.workspace.id, async (tx) => {
      // Small tables: leave the planner no cheaper way than an index, and no order for which it would take another one.
      for (const way of ["seqscan", "bitmapscan", "sort"]) await tx.execute(sql.raw(`set local enable_${way} = off`));
      return tx.execute<{ "QUERY PLAN": string }>(
        sql`explain select case_id from case_words where workspace_id = ${marta.workspace.id} and word >= ${"lak"} and word < ${"lak\uffff"}`,
      );
    });
    const text = plan.map((line) => line["QUERY PLAN"]).join("\n");
    expect(text).toMatch(/case_words_workspace_id_word_case_id_pk/);
    expect(text).toMatch(/Index Cond: .*word >= /);
  });
});
