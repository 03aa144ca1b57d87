import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { clients, contracts } from "@/db/schema/clients";
import type { Scope } from "@/lib/platform/scope";
import { ruleOf, termsOf } from "./terms";

const contractColumns = {
  id: contracts.id,
  clientId: contracts.clientId,
  title: contracts.title,
  number: contracts.number,
  signedOn: contracts.signedOn,
  startsOn: contracts.startsOn,
  term: contracts.term,
  endsOn: contracts.endsOn,
  noticeRule: contracts.noticeRule,
  noticeClause: contracts.noticeClause,
  noticeForm: contracts.noticeForm,
  noticeAddress: contracts.noticeAddress,
  monthlyValueMinor: contracts.monthlyValueMinor,
  currency: contracts.currency,
  archivedAt: contracts.archivedAt,
  version: contracts.version,
};

/** Every contract with a client, the archived ones too, in the order they were added. */
export async function listContracts(scope: Scope, clientId: string) {
  const rows = await scope.tx
    .select(contractColumns)
    .from(contracts)
    .where(and(eq(contracts.workspaceId, scope.workspace.id), eq(contracts.clientId, clientId)))
    .orderBy(asc(contracts.id));
  return rows.map((row) => told(scope, row));
}
export type Contract = Awaited<ReturnType<typeof listContracts>>[number];

/** A contract with the terms of its rule in place of the rule. */
export function told<Row extends { noticeRule: Record<string, unknown> | null }>(scope: Scope, row: Row) {
  const { noticeRule, ...contract } = row;
  return { ...contract, ...termsOf(ruleOf({ noticeRule }), scope.workspace.calendar) };
}

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
