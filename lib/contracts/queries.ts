import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { clients, contracts } from "@/db/schema/clients";
import type { Scope } from "@/lib/platform/scope";

const contractColumns = {
  id: contracts.id,
  clientId: contracts.clientId,
  title: contracts.title,
  number: contracts.number,
  signedOn: contracts.signedOn,
  startsOn: contracts.startsOn,
  term: contracts.term,
  endsOn: contracts.endsOn,
  noticeLength: contracts.noticeLength,
  noticeUnit: contracts.noticeUnit,
  noticeAlign: contracts.noticeAlign,
  noticeCalendar: contracts.noticeCalendar,
  noticeClause: contracts.noticeClause,
  noticeForm: contracts.noticeForm,
  noticeAddress: contracts.noticeAddress,
  monthlyValueMinor: contracts.monthlyValueMinor,
  currency: contracts.currency,
  archivedAt: contracts.archivedAt,
  version: contracts.version,
};

/** Every contract with a client, the archived ones too, in the order they were added. */
export const listContracts = (scope: Scope, clientId: string) =>
  scope.tx
    .select(contractColumns)
    .from(contracts)
    .where(and(eq(contracts.workspaceId, scope.workspace.id), eq(contracts.clientId, clientId)))
    .orderBy(asc(contracts.id));
export type Contract = Awaited<ReturnType<typeof listContracts>>[number];

/** The contract with its client, held until the end of the transaction. */
export async function lockContract(scope: Scope, contractId: string) {
  const [row] = await scope.tx
    .select({ ...contractColumns, client: { archivedAt: clients.archivedAt } })
    .from(contracts)
    .innerJoin(clients, and(eq(clients.workspaceId, contracts.workspaceId), eq(clients.id, contracts.clientId)))
    .where(and(eq(contracts.workspaceId, scope.workspace.id), eq(contracts.id, contractId)))
    .for("update", { of: contracts });
  return row ?? null;
}
export type LockedContract = NonNullable<Awaited<ReturnType<typeof lockContract>>>;
