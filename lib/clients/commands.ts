import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { cases, caseWords } from "@/db/schema/cases";
import { clients } from "@/db/schema/clients";
import { refuseIf, refuseUnseen } from "@/lib/platform/action/refusal";
import { fold, wordsOf } from "@/lib/platform/fold";
import { newId } from "@/lib/platform/ids";
import type { WriteScope } from "@/lib/platform/scope";
import { countOpenCases, type LockedClient } from "./queries";
import { whyNotArchive, whyNotChange, whyNotRestore } from "./rules";
import type { ClientFields } from "./schema";

/** Adds a client. Out: its id. */
export async function createClient(scope: WriteScope, fields: ClientFields) {
  const clientId = newId();
  await scope.tx
    .insert(clients)
    .values({ workspaceId: scope.workspace.id, id: clientId, ...fields, folded: fold(fields.name) });
  scope.record("client.created", { clientId, name: fields.name });
  return { clientId };
}

/** Saves a client over the version that was seen. Refuses with the other version when it is not the newest. */
export async function updateClient(scope: WriteScope, client: LockedClient, version: number, fields: ClientFields) {
  refuseIf(whyNotChange(client));
  const { id, archivedAt: _archivedAt, ...theirs } = client;
  refuseUnseen(client, version, theirs);
  const folded = fold(fields.name);
  await change(scope, id, { ...fields, folded });
  if (fields.name !== client.name) await renameInCases(scope, id, fields.name);
  scope.record("client.updated", { clientId: id, name: fields.name });
}

export async function archiveClient(scope: WriteScope, client: LockedClient) {
  refuseIf(whyNotArchive(client, await countOpenCases(scope, { clientId: client.id })));
  await change(scope, client.id, { archivedAt: scope.now });
  scope.record("client.archived", { clientId: client.id, name: client.name });
}

export async function restoreClient(scope: WriteScope, client: LockedClient) {
  refuseIf(whyNotRestore(client));
  await change(scope, client.id, { archivedAt: null });
  scope.record("client.restored", { clientId: client.id, name: client.name });
}

/** The cases of a client are sorted by its name and found by it. */
async function renameInCases(scope: WriteScope, clientId: string, name: string) {
  await scope.tx
    .update(cases)
    .set({ folded: fold(name) })
    .where(and(eq(cases.workspaceId, scope.workspace.id), eq(cases.clientId, clientId)));
  await addCaseWords(scope, clientId, name);
}

/** Lets the cases of a client be found by a text too, such as the name of a new contact. */
export async function addCaseWords(scope: WriteScope, clientId: string, text: string) {
  await scope.tx.execute(sql`
    insert into ${caseWords} (workspace_id, word, case_id)
    select ${cases.workspaceId}, word, ${cases.id}
    from ${cases}, unnest(${sql.param(wordsOf(text))}::text[]) as word
    where ${cases.workspaceId} = ${scope.workspace.id} and ${cases.clientId} = ${clientId}
    on conflict do nothing`);
}

const change = (scope: WriteScope, clientId: string, values: Partial<typeof clients.$inferInsert>) =>
  scope.tx
    .update(clients)
    .set({ ...values, version: sql`${clients.version} + 1` })
    .where(and(eq(clients.workspaceId, scope.workspace.id), eq(clients.id, clientId)));
