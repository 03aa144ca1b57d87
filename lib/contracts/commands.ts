import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { contracts } from "@/db/schema/clients";
import { countOpenCases, type LockedClient } from "@/lib/clients/queries";
import { whyNotAddTo, whyNotArchive, whyNotChange, whyNotRestore } from "@/lib/clients/rules";
import type { NoticeRule } from "@/lib/notice/schema";
import { refuseIf, refuseUnseen } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import type { WriteScope } from "@/lib/platform/scope";
import { type LockedContract, told } from "./queries";
import { unconfirmChanged } from "./review/commands";
import { toConfirmAgain } from "./review/rules";
import { whyNotSaveContract } from "./rules";
import type { ContractFields } from "./schema";
import { ruleOf, withTerms } from "./terms";

/** Adds a contract with a client. Out: its id. */
export async function createContract(scope: WriteScope, client: LockedClient, fields: ContractFields) {
  refuseIf(whyNotAddTo(client) ?? whyNotSaveContract(fields));
  const contractId = newId();
  await scope.tx
    .insert(contracts)
    .values({ workspaceId: scope.workspace.id, id: contractId, clientId: client.id, ...columnsOf(fields, null) });
  scope.record("contract.created", { contractId, clientId: client.id, title: fields.title });
  return { contractId };
}

/** Saves a contract over the version that was seen. Refuses with the other version when it is not the newest. */
export async function updateContract(
  scope: WriteScope,
  contract: LockedContract,
  version: number,
  fields: ContractFields,
) {
  refuseIf(whyNotChange(contract) ?? whyNotAddTo(contract.client));
  const { id, clientId, client: _client, archivedAt: _archivedAt, ...theirs } = contract;
  refuseUnseen(contract, version, told(scope, theirs));
  refuseIf(whyNotSaveContract(fields));
  const columns = columnsOf(fields, ruleOf(contract));
  await change(scope, id, columns);
  await unconfirmChanged(
    scope,
    id,
    toConfirmAgain({ ...contract, rule: ruleOf(contract) }, { ...columns, rule: columns.noticeRule }),
  );
  scope.record("contract.updated", { contractId: id, clientId, title: fields.title });
}

export async function archiveContract(scope: WriteScope, contract: LockedContract) {
  refuseIf(whyNotArchive(contract, await countOpenCases(scope, { contractId: contract.id })));
  await change(scope, contract.id, { archivedAt: scope.now });
  scope.record("contract.archived", traceOf(contract));
}

export async function restoreContract(scope: WriteScope, contract: LockedContract) {
  refuseIf(whyNotRestore(contract, contract.client));
  await change(scope, contract.id, { archivedAt: null });
  scope.record("contract.restored", traceOf(contract));
}

/** What is stored of the fields of a contract: the terms of its notice go into its rule. */
function columnsOf(fields: ContractFields, rule: NoticeRule | null) {
  const { noticeLength, noticeUnit, noticeAlign, noticeCalendar, ...columns } = fields;
  return { ...columns, noticeRule: withTerms(rule, { noticeLength, noticeUnit, noticeAlign, noticeCalendar }) };
}

const traceOf = (contract: LockedContract) => ({
  contractId: contract.id,
  clientId: contract.clientId,
  title: contract.title,
});

const change = (scope: WriteScope, contractId: string, values: Partial<typeof contracts.$inferInsert>) =>
  scope.tx
    .update(contracts)
    .set({ ...values, version: sql`${contracts.version} + 1` })
    .where(and(eq(contracts.workspaceId, scope.workspace.id), eq(contracts.id, contractId)));
