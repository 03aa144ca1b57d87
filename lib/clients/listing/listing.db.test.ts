import "@/lib/platform/testing/request";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { as, signedIn } from "@/lib/platform/testing/as";
import { tryInWorkspace } from "@/lib/platform/testing/read";
import { archiveClientAction } from "../actions";
import { type ClientFilter, clientsPerPage, listClients } from "./queries";

const { within, makeMember, makeClient, makeCase } = makers(database());

type Marta = Awaited<ReturnType<typeof makeMember>>;

async function list(person: Marta, filter: Partial<ClientFilter> = {}) {
  const page = await signedIn(person, () =>
    tryInWorkspace(person.workspace.slug, (scope) =>
      listClients(scope, { search: "", archived: false, after: null, ...filter }),
    ),
  );
  if (!page) throw new Error("nobody here");
  return page;
}

const namesOf = (page: Awaited<ReturnType<typeof list>>) => page.rows.map((row) => row.name);

test("a row says how many people, which contract and which open case", async () => {
  const marta = await makeMember();
  const made = await makeCase(marta);
  const page = await list(marta);
  expect(page.rows).toMatchObject([
    {
      id: made.client.clientId,
      contacts: 1,
      contract: { title: "Retainer" },
      openCase: { id: made.id, state: "analysis" },
      lastActivityOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    },
  ]);
  expect(page.next).toBeNull();
});

test("Polish names are found with and without diacritics: first those that begin so, then those that hold it", async () => {
  const marta = await makeMember();
  for (const name of ["Łąkowa Mleczarnia", "Piekarnia Łąkowa", "Zakład Żelazny"]) {
    await makeClient(marta.workspace, { name });
  }
  for (const search of ["łąkowa", "LAKOWA", "lakow"]) {
    expect(namesOf(await list(marta, { search }))).toEqual(["Łąkowa Mleczarnia", "Piekarnia Łąkowa"]);
  }
  expect(namesOf(await list(marta, { search: "%" }))).toEqual([]);
  expect(namesOf(await list(marta, { search: "klara@" }))).toHaveLength(3);
});

test("pages follow each other without gaps or repeats, namesakes too", async () => {
  const marta = await makeMember();
  await within(marta.workspace, (tx) =>
    tx.execute(sql`
      insert into clients (workspace_id, id, name, locale, folded)
      select ${marta.workspace.id}, gen_random_uuid(), 'Firma ' || (n % 7), 'pl', 'firma ' || (n % 7)
      from generate_series(1, ${clientsPerPage * 2 + 3}) n`),
  );
  const seen: string[] = [];
  let after: ClientFilter["after"] = null;
  do {
    const page = await list(marta, { search: "firma", after });
    seen.push(...page.rows.map((row) => row.id));
    after = page.next;
  } while (after);
  expect(seen).toHaveLength(clientsPerPage * 2 + 3);
  expect(new Set(seen).size).toBe(seen.length);
});

test("archived clients are listed apart", async () => {
  const marta = await makeMember();
  const { clientId } = await makeClient(marta.workspace, { name: "Dawny" });
  await makeClient(marta.workspace, { name: "Obecny" });
  await as(marta, archiveClientAction, { clientId });
  expect(namesOf(await list(marta))).toEqual(["Obecny"]);
  expect(namesOf(await list(marta, { archived: true }))).toEqual(["Dawny"]);
});

test("clients of another workspace are not there", async () => {
  const marta = await makeMember();
  const stranger = await makeMember();
  await makeClient(stranger.workspace);
  expect(namesOf(await list(marta))).toEqual([]);
});

test("a name is looked up in the index by how it begins", async () => {
  const marta = await makeMember();
  const plan = await within(marta.workspace, async (tx) => {
    // Small tables: leave the planner no cheaper way than the index, whatever the statistics say.
    for (const way of ["seqscan", "bitmapscan", "sort"]) await tx.execute(sql.raw(`set local enable_${way} = off`));
    return tx.execute<{ "QUERY PLAN": string }>(
      sql`explain select id from clients where workspace_id = ${marta.workspace.id} and folded ^@ 'lak' order by folded, id limit 51`,
    );
  });
  expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).toMatch(
    /Index (Only )?Scan using clients_folded[\s\S]*folded >= 'lak'/,
  );
});
