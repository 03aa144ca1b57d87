import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Locale } from "@/db/enums";
import { clients, contacts } from "@/db/schema/clients";
import { once } from "@/lib/platform/action/idempotency";
import { refuseIf } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import type { WriteScope } from "@/lib/platform/scope";
import type { ArchivedChoice, ImportPlan } from "./plan";
import { countChanges, planImport } from "./queries";
import type { ImportFile } from "./read";
import type { ImportedClient, ImportedContact } from "./rules";

const rowsPerInsert = 1000;

type Agreed = { sha256: string; archived: ArchivedChoice; key: string | null };
export type ImportResult = { clients: number; contacts: number; restored: number };

/**
 * Adds the clients and people of a file that was looked at before: all of them or none.
 * One import at a time in a workspace, so that two of the same file do not both find nothing here.
 */
export async function applyImport(scope: WriteScope, file: ImportFile, agreed: Agreed): Promise<ImportResult> {
  refuseIf(file.sha256 === agreed.sha256 ? null : "import_changed");
  const { key, ...chosen } = agreed;
  const work = () => addAll(scope, file, agreed.archived);
  return key ? once(scope, key, "client.import", chosen, work) : work();
}

async function addAll(scope: WriteScope, file: ImportFile, archived: ArchivedChoice): Promise<ImportResult> {
  await scope.tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`clients.import ${scope.workspace.id}`}, 0))`,
  );
  const { plan } = await planImport(scope, file, archived);
  const { clients: count, contacts: people, restored } = countChanges(plan);
  refuseIf(count + people + restored === 0 ? "import_nothing_new" : null);
  if (restored > 0) await restoreAll(scope, [...plan.archived.clientIds]);
  await insertAll(scope, rowsOf(plan));
  scope.record("client.imported", { count, contacts: people, restored, sha256: file.sha256 });
  return { clients: count, contacts: people, restored };
}

const restoreAll = (scope: WriteScope, clientIds: string[]) =>
  scope.tx
    .update(clients)
    .set({ archivedAt: null, version: sql`${clients.version} + 1` })
    .where(and(eq(clients.workspaceId, scope.workspace.id), sql`${clients.id} = any(${sql.param(clientIds)}::uuid[])`));

type ClientRow = ImportedClient & { id: string; folded: string };
type ContactRow = ImportedContact & { id: string; client_id: string; locale: Locale };

function rowsOf(plan: ImportPlan) {
  const rows: { clients: ClientRow[]; contacts: ContactRow[] } = { clients: [], contacts: [] };
  for (const { clientId, contact, locale } of plan.newContacts) {
    rows.contacts.push({ ...contact, id: newId(), client_id: clientId, locale });
  }
  for (const { contacts: people, ...client } of plan.newClients) {
    const id = newId();
    rows.clients.push({ ...client, id });
    for (const contact of people) rows.contacts.push({ ...contact, id: newId(), client_id: id, locale: client.locale });
  }
  return rows;
}

/**
 * One parameter per batch instead of one per cell: building eight thousand of them takes longer than the insert.
 * The plan with which this connection checks the key of a contact may stem from when there were few clients and read
 * them all; it is thrown away before fifty thousand contacts are checked with it.
 */
async function insertAll(scope: WriteScope, rows: ReturnType<typeof rowsOf>) {
  const workspaceId = scope.workspace.id;
  for (const batch of batchesOf(rows.clients)) {
    await scope.tx.execute(sql`
      insert into ${clients} (workspace_id, id, name, tax_id, address, locale, note, folded)
      select ${workspaceId}::uuid, id, name, "taxId", address, locale, note, folded
      from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb)
        as row(id uuid, name text, "taxId" text, address text, locale text, note text, folded text)`);
  }
  await scope.tx.execute(sql`discard plans`);
  for (const batch of batchesOf(rows.contacts)) {
    await scope.tx.execute(sql`
      insert into ${contacts} (workspace_id, id, client_id, name, email, phone, position, locale)
      select ${workspaceId}::uuid, id, client_id, name, email, phone, position, locale
      from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb)
        as row(id uuid, client_id uuid, name text, email text, phone text, position text, locale text)`);
  }
}

function* batchesOf<T>(rows: T[]) {
  for (let at = 0; at < rows.length; at += rowsPerInsert) yield rows.slice(at, at + rowsPerInsert);
}
