import "server-only";
import { sql } from "drizzle-orm";
import { clients, contacts } from "@/db/schema/clients";
import { once } from "@/lib/platform/action/idempotency";
import { refuseIf } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import type { WriteScope } from "@/lib/platform/scope";
import type { ImportPlan } from "./plan";
import { countChanges, planImport } from "./queries";
import type { ImportFile } from "./read";

const rowsPerInsert = 1000;

type Agreed = { sha256: string; key: string | null };
export type ImportResult = { clients: number; contacts: number };

/**
 * Adds the clients and people of a file that was looked at before: all of them or none.
 * One import at a time in a workspace, so that two of the same file do not both find nothing here.
 */
export async function applyImport(scope: WriteScope, file: ImportFile, agreed: Agreed): Promise<ImportResult> {
  refuseIf(file.sha256 === agreed.sha256 ? null : "import_changed");
  const work = () => addAll(scope, file);
  return agreed.key ? once(scope, agreed.key, "client.import", agreed.sha256, work) : work();
}

async function addAll(scope: WriteScope, file: ImportFile): Promise<ImportResult> {
  await scope.tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`clients.import ${scope.workspace.id}`}, 0))`,
  );
  const { plan } = await planImport(scope, file);
  const changes = countChanges(plan);
  refuseIf(changes.clients + changes.contacts === 0 ? "import_nothing_new" : null);
  const rows = rowsOf(scope, plan);
  for (const batch of batchesOf(rows.clients)) await scope.tx.insert(clients).values(batch);
  for (const batch of batchesOf(rows.contacts)) await scope.tx.insert(contacts).values(batch);
  scope.record("client.imported", { count: changes.clients, contacts: changes.contacts, sha256: file.sha256 });
  return changes;
}

function rowsOf(scope: WriteScope, plan: ImportPlan) {
  const workspaceId = scope.workspace.id;
  const rows: { clients: (typeof clients.$inferInsert)[]; contacts: (typeof contacts.$inferInsert)[] } = {
    clients: [],
    contacts: plan.newContacts.map(({ clientId, contact, locale }) => ({
      workspaceId,
      id: newId(),
      clientId,
      ...contact,
      locale,
    })),
  };
  for (const { contacts: people, ...client } of plan.newClients) {
    const clientId = newId();
    rows.clients.push({ workspaceId, id: clientId, ...client });
    for (const contact of people) {
      rows.contacts.push({ workspaceId, id: newId(), clientId, ...contact, locale: client.locale });
    }
  }
  return rows;
}

function* batchesOf<T>(rows: T[]) {
  for (let at = 0; at < rows.length; at += rowsPerInsert) yield rows.slice(at, at + rowsPerInsert);
}
