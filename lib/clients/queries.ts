import "server-only";
import { and, count, eq, sql } from "drizzle-orm";
import { cases } from "@/db/schema/cases";
import { clients, contracts } from "@/db/schema/clients";
import { isId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import { canOpenCase } from "@/lib/cases/policy";
import { listContracts } from "@/lib/contracts/queries";
import { listContacts } from "./contacts/queries";
import { canUpdateClient } from "./policy";

const clientColumns = {
  id: clients.id,
  name: clients.name,
  kind: clients.kind,
  taxId: clients.taxId,
  address: clients.address,
  locale: clients.locale,
  note: clients.note,
  archivedAt: clients.archivedAt,
  version: clients.version,
};

const thisClient = (scope: Scope, clientId: string) =>
  and(eq(clients.workspaceId, scope.workspace.id), eq(clients.id, clientId));

/** A client, in the archive or not; null also for a text that is no id. */
export async function findClient(scope: Scope, clientId: string) {
  if (!isId(clientId)) return null;
  const [row] = await scope.tx.select(clientColumns).from(clients).where(thisClient(scope, clientId));
  return row ?? null;
}

/** The client, held until the end of the transaction: whoever changes it next waits. */
export async function lockClient(scope: Scope, clientId: string) {
  const [row] = await scope.tx.select(clientColumns).from(clients).where(thisClient(scope, clientId)).for("update");
  return row ?? null;
}
export type LockedClient = NonNullable<Awaited<ReturnType<typeof lockClient>>>;

/** How many cases are open for a client, or for one contract. */
export async function countOpenCases(scope: Scope, of: { clientId: string } | { contractId: string }) {
  const whose = "clientId" in of ? eq(cases.clientId, of.clientId) : eq(cases.contractId, of.contractId);
  const [row] = await scope.tx
    .select({ open: count() })
    .from(cases)
    .where(and(eq(cases.workspaceId, scope.workspace.id), whose, cases.isOpen));
  return row?.open ?? 0;
}

/** The cases of a client, newest first. */
export const listCasesOfClient = (scope: Scope, clientId: string) =>
  scope.tx
    .select({
      id: cases.id,
      number: cases.number,
      state: cases.state,
      openedOn: cases.openedOn,
      contract: contracts.title,
    })
    .from(cases)
    .innerJoin(contracts, and(eq(contracts.workspaceId, cases.workspaceId), eq(contracts.id, cases.contractId)))
    .where(and(eq(cases.workspaceId, scope.workspace.id), eq(cases.clientId, clientId)))
    .orderBy(sql`${cases.id} desc`)
    .limit(100);
export type CaseOfClient = Awaited<ReturnType<typeof listCasesOfClient>>[number];

/** Everything the page of a client shows, and what this person may do there. Null: there is no such client here. */
export async function loadClientPage(scope: Scope, clientId: string) {
  const client = await findClient(scope, clientId);
  if (!client) return null;
  return {
    client,
    contacts: await listContacts(scope, clientId),
    contracts: await listContracts(scope, clientId),
    cases: await listCasesOfClient(scope, clientId),
    can: {
      change: canUpdateClient(scope.actor),
      openCase: canOpenCase(scope.actor),
    },
    workspace: scope.workspace,
    me: scope.actor.userId,
    readAt: scope.now.getTime(),
    locale: scope.actor.locale,
  };
}
export type ClientPage = NonNullable<Awaited<ReturnType<typeof loadClientPage>>>;
