import "@/lib/platform/testing/request";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { users } from "@/db/schema/accounts";
import { cases } from "@/db/schema/cases";
import { files } from "@/db/schema/comments";
import { events, outbox } from "@/db/schema/platform";
import { workspaces } from "@/db/schema/workspaces";
import { inWorkspace } from "@/db/tenant";
import { type MadeMember, type MadeWorkspace, makers } from "@/db/testing/make";
import { makeSubjects } from "@/e2e/matrix/subjects";
import { submitSurveyAction } from "@/lib/feedback/answering/actions";
import { makeAsked } from "@/lib/feedback/testing/world";
import { backUntil } from "@/lib/platform/coming-back";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { claim } from "@/lib/platform/jobs/leases";
import { fileKey } from "@/lib/platform/storage/key";
import { folderStorage } from "@/lib/platform/storage/folder";
import { refused } from "@/lib/platform/testing/answers";
import { as, asAccount, asHolder, signedIn } from "@/lib/platform/testing/as";
import { tryInWorkspace } from "@/lib/platform/testing/read";
import { deleteWorkspaceAction, restoreWorkspaceAction } from "./actions";
import { eraseDeletedWorkspaces } from "./commands/erasing";
import { listMyWorkspaces } from "./queries";
import { loadDeleted, loadDeletion } from "./queries/deleting";

const make = makers(database());
const folder = mkdtempSync(join(tmpdir(), "partwell-end-"));
afterAll(() => rmSync(folder, { recursive: true }));
const store = folderStorage(folder);
const day = 86_400_000;

const failed = (code: string) => ({ ok: false, error: { code } });
const typed = { name: "Studio Wierzba" };

async function firm() {
  const olga = await make.makeMember({ role: "owner" });
  const { workspace } = olga;
  const others = {
    adam: await make.makeMember({ workspace, role: "admin" }),
    marta: await make.makeMember({ workspace }),
    wiktor: await make.makeMember({ workspace, role: "viewer" }),
    stranger: await make.makeMember({ role: "owner" }),
    greta: await make.makeMember({ workspace, role: "owner", name: "Greta", removed: true }),
  };
  return { olga, workspace, ...others };
}

const deletedAt = async (workspace: MadeWorkspace) =>
  (await database().select({ at: workspaces.deletedAt }).from(workspaces).where(eq(workspaces.id, workspace.id)))[0]
    ?.at;
const deletedDaysAgo = (workspace: MadeWorkspace, days: number) =>
  database()
    .update(workspaces)
    .set({ deletedAt: new Date(Date.now() - days * day) })
    .where(eq(workspaces.id, workspace.id));
const kinds = (workspace: MadeWorkspace) =>
  make.within(workspace, async (tx) => (await tx.select().from(events).orderBy(events.id)).map(({ kind }) => kind));
const enters = (who: MadeMember) =>
  signedIn(who, () => tryInWorkspace(who.workspace.slug, async ({ actor }) => actor.role));

test("an owner who types the name closes the workspace to everybody, and an owner opens it again", async () => {
  const { olga, marta, workspace } = await firm();
  expect(await as(olga, deleteWorkspaceAction, typed)).toMatchObject({ ok: true });
  expect(await enters(olga)).toBeNull();
  expect(await enters(marta)).toBeNull();
  expect(await listMyWorkspaces(marta.userId)).toEqual([]);
  expect(await as(olga, deleteWorkspaceAction, typed)).toEqual(failed("not_found"));

  expect(await asAccount(olga, restoreWorkspaceAction, { slug: workspace.slug })).toMatchObject({ ok: true });
  expect(await enters(marta)).toBe("member");
  expect(await deletedAt(workspace)).toBeNull();
  expect(await kinds(workspace)).toEqual(["workspace.deleted", "workspace.restored"]);
  expect(await asAccount(olga, restoreWorkspaceAction, { slug: workspace.slug })).toEqual(failed("not_found"));
});

test("nobody but an owner deletes a workspace, no name but its own does, and nothing changes", async () => {
  const { olga, adam, marta, wiktor, stranger, greta, workspace } = await firm();
  const elsewhere = { workspace: workspace.slug };
  for (const who of [adam, marta, wiktor]) {
    expect(await as(who, deleteWorkspaceAction, typed)).toEqual(failed("forbidden"));
  }
  for (const who of [stranger, greta]) {
    expect(await as(who, deleteWorkspaceAction, typed, elsewhere)).toEqual(failed("not_found"));
  }
  expect(await as(olga, deleteWorkspaceAction, { name: "Studio" })).toEqual(refused("workspace_name_differs"));
  expect(await as(olga, deleteWorkspaceAction, { name: 1 as unknown as string })).toMatchObject(failed("invalid"));
  expect(await deletedAt(workspace)).toBeNull();
  expect(await kinds(workspace)).toEqual([]);
  expect(await signedIn(adam, () => tryInWorkspace(workspace.slug, loadDeletion))).toBeNull();
});

test("only an owner of it brings a workspace back, within thirty days, and nothing changes otherwise", async () => {
  const { olga, adam, wiktor, stranger, greta, workspace } = await firm();
  const back = (who: MadeMember) => asAccount(who, restoreWorkspaceAction, { slug: workspace.slug });
  await as(olga, deleteWorkspaceAction, typed);
  for (const who of [adam, wiktor]) expect(await back(who)).toEqual(refused("workspace_owner_needed"));
  for (const who of [stranger, greta]) expect(await back(who)).toEqual(failed("not_found"));
  await deletedDaysAgo(workspace, 30);
  expect(await back(olga)).toEqual(refused("workspace_gone"));
  expect(await deletedAt(workspace)).toBeInstanceOf(Date);
  expect(await kinds(workspace)).toEqual(["workspace.deleted"]);
});

test("members are told who deleted it and whom to ask, and nobody else learns that it was there", async () => {
  const { olga, marta, stranger, greta, workspace } = await firm();
  const told = (who: MadeMember) => loadDeleted({ userId: who.userId, locale: "en" }, workspace.slug, new Date());
  expect(await told(marta)).toBeNull();
  await as(olga, deleteWorkspaceAction, typed);
  expect(await told(marta)).toMatchObject({ by: "Olga", owners: ["Olga"], canRestore: false, late: false });
  expect(await told(olga)).toMatchObject({ canRestore: true, name: "Studio Wierzba" });
  for (const who of [stranger, greta]) expect(await told(who)).toBeNull();
  await deletedDaysAgo(workspace, 31);
  expect(await told(olga)).toMatchObject({ canRestore: false, late: true });
});

test("links of clients are closed meanwhile, and what waits to be sent waits", async () => {
  const { marta, klara, workspace } = await makeAsked();
  const olga = await make.makeMember({ workspace, role: "owner" });
  const kind = `test.${newId()}`;
  await make.within(workspace, (tx) =>
    tx.insert(outbox).values({ id: newId(), workspaceId: workspace.id, kind, payload: {} }),
  );
  const claimed = () => claim(database(), { token: newId(), lastsMs: 1 }, [kind], 10);
  await as(olga, deleteWorkspaceAction, typed);
  expect(await asHolder(klara, submitSurveyAction, {})).toEqual(failed("not_found"));
  expect(await claimed()).toEqual([]);
  await asAccount(olga, restoreWorkspaceAction, { slug: workspace.slug });
  expect(await asHolder(klara, submitSurveyAction, {})).not.toEqual(failed("not_found"));
  expect(await claimed()).toHaveLength(1);
  expect(await enters(marta)).toBe("member");
});

test("everybody else who is here is written to in their language: who deleted it, until when, and that it is back", async () => {
  const { olga, adam, wiktor, workspace } = await firm();
  const ola = await make.makeMember({ workspace, role: "owner", name: "Ola", locale: "pl" });
  const gone = await make.makeMember({ workspace, name: "Gone" });
  await database().update(users).set({ disabledAt: new Date() }).where(eq(users.id, gone.userId));
  const marta = await make.makeMember({ workspace, locale: "pl" });
  await as(olga, deleteWorkspaceAction, typed);
  const told = await mailsOf(workspace);
  const last = backUntil((await deletedAt(workspace)) ?? new Date(0));
  const until = (locale: string) => last.toLocaleDateString(locale, { dateStyle: "long", timeZone: "Europe/Warsaw" });
  const page = `/workspaces/${workspace.slug}/deleted`;
  expect(told.map(({ to }) => to.name).toSorted()).toEqual(["Adam", "Marta", "Marta", "Ola", "Wiktor"]);
  const said = (who: MadeMember) => told.find(({ to }) => to.address === who.email)?.text;
  for (const who of [adam, wiktor]) {
    expect(said(who)).toContain("deleted by Olga.");
    expect(said(who)).toContain(`An owner can bring it back as it was until ${until("en-GB")}.`);
    expect(said(who)).toContain("ask Ola, Olga.");
    expect(said(who)).toContain(page);
  }
  expect(said(marta)).toContain("Przestrzeń usunęła osoba: Olga.");
  expect(said(marta)).toContain(`Właściciel może ją przywrócić w całości do ${until("pl")}.`);
  expect(said(ola)).toContain(`Możesz ją przywrócić w całości do ${until("pl")}.`);

  await asAccount(ola, restoreWorkspaceAction, { slug: workspace.slug });
  const back = (await mailsOf(workspace)).filter(({ template }) => template === "workspace_restored");
  expect(back.map(({ to }) => to.name).toSorted()).toEqual(["Adam", "Marta", "Marta", "Olga", "Wiktor"]);
  expect(back.find(({ to }) => to.name === "Olga")?.text).toContain("brought back by Ola.");
});

test("what tells of a deletion is sent while the workspace is deleted, and a refused one tells nobody", async () => {
  const { olga, workspace } = await firm();
  await as(olga, deleteWorkspaceAction, { name: "Studio" });
  expect(await mailsOf(workspace)).toEqual([]);
  const other = `test.${newId()}`;
  await make.within(workspace, (tx) =>
    tx.insert(outbox).values({ id: newId(), workspaceId: workspace.id, kind: other, payload: {} }),
  );
  await as(olga, deleteWorkspaceAction, typed);
  const kind = `test.${newId()}`;
  await make.within(workspace, (tx) =>
    tx
      .update(outbox)
      .set({ kind })
      .where(and(eq(outbox.workspaceId, workspace.id), eq(outbox.kind, "mail"))),
  );
  const claimed = await claim(database(), { token: newId(), lastsMs: 1000 }, [kind, other], 10);
  expect(claimed.map((job) => job.kind)).toEqual([kind, kind, kind]);
});

test("after the grace rows and bytes go, those of ended and quiet cases too, and nothing of another firm", async () => {
  const [one, other] = [await firm(), await firm()];
  const filled = [];
  for (const { olga, marta, greta, workspace } of [one, other]) {
    const people = { author: olga.userId, target: marta.userId, removed: greta.userId };
    const { file } = await makeSubjects(make, { workspace, ...people });
    await make.within(workspace, (tx) =>
      tx.update(cases).set({ state: "closed", isOpen: false, closedOn: "2026-11-20" }),
    );
    await store.put(fileKey(workspace.id, file), bytes(), { sizeBytes: 1, contentType: "text/plain" });
    filled.push({ workspace, key: fileKey(workspace.id, file), rows: await rowsOf(workspace) });
  }
  const [gone, kept] = filled;
  if (!gone || !kept) throw new Error("no firms");
  expect(Object.values(gone.rows).filter((count) => count > 0).length).toBeGreaterThan(25);

  await deletedDaysAgo(one.workspace, 30);
  await eraseDeletedWorkspaces(database(), store, new Date());
  expect(await rowsOf(gone.workspace)).toEqual(gone.rows);
  expect(await holds(gone.key)).toBe(true);

  await deletedDaysAgo(one.workspace, 31);
  await eraseDeletedWorkspaces(database(), store, new Date());
  expect(Object.entries(await rowsOf(gone.workspace)).filter(([, count]) => count > 0)).toEqual([]);
  expect(await deletedAt(gone.workspace)).toBeUndefined();
  expect(await holds(gone.key)).toBe(false);
  expect(await rowsOf(kept.workspace)).toEqual(kept.rows);
  expect(await holds(kept.key)).toBe(true);
  const accounts = await database().select().from(users).where(eq(users.id, one.olga.userId));
  expect(accounts).toHaveLength(1);
  await eraseDeletedWorkspaces(database(), store, new Date());
});

test("rows stay while bytes cannot be erased, and go the next time", async () => {
  const { olga, marta, greta, workspace } = await firm();
  const people = { author: olga.userId, target: marta.userId, removed: greta.userId };
  await makeSubjects(make, { workspace, ...people });
  await deletedDaysAgo(workspace, 31);
  const away = { ...store, delete: () => Promise.reject(new Error("the storage is away")) };
  await eraseDeletedWorkspaces(database(), away, new Date());
  expect(await make.within(workspace, (tx) => tx.select().from(files))).not.toEqual([]);
  await eraseDeletedWorkspaces(database(), store, new Date());
  expect(await deletedAt(workspace)).toBeUndefined();
});

async function mailsOf(workspace: MadeWorkspace) {
  const rows = await make.within(workspace, (tx) =>
    tx
      .select({ payload: outbox.payload })
      .from(outbox)
      .where(and(eq(outbox.workspaceId, workspace.id), eq(outbox.kind, "mail"))),
  );
  return rows.map(
    ({ payload }) => payload as { template: string; text: string; to: { name: string; address: string } },
  );
}

async function* bytes() {
  yield Buffer.from("x");
}

async function holds(key: string) {
  const stream = await store.get(key).catch(() => null);
  await stream?.cancel();
  return stream !== null;
}

/** How many rows of a workspace each tenant table of the database holds. */
async function rowsOf({ id }: MadeWorkspace): Promise<Record<string, number>> {
  const tables = await database().execute<{ name: string }>(sql`
    select table_name::text as name from information_schema.columns
    where table_schema = 'public' and column_name = 'workspace_id' order by 1`);
  return inWorkspace(database(), id, async (tx) => {
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const [row] = await tx.execute<{ count: number }>(
        sql`select count(*)::int as count from ${sql.identifier(name)} where workspace_id = ${id}`,
      );
      counts[name] = row?.count ?? 0;
    }
    return counts;
  });
}
