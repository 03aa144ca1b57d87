"use server";

import { lockClient } from "@/lib/clients/queries";
import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { archiveContract, createContract, restoreContract, updateContract } from "./commands";
import { canArchiveContract, canCreateContract, canRestoreContract, canUpdateContract } from "./policy";
import { lockContract } from "./queries";
import { contractIdInput, createContractInput, updateContractInput } from "./schema";

export const createContractAction = workspaceAction({
  name: "contract.create",
  input: createContractInput,
  subject: (scope, input) => lockClient(scope, input.clientId),
  can: canCreateContract,
  run: (scope, client, input) => createContract(scope, client, input.contract),
});

export const updateContractAction = workspaceAction({
  name: "contract.update",
  input: updateContractInput,
  subject: (scope, input) => lockContract(scope, input.contractId),
  can: canUpdateContract,
  run: (scope, contract, input) => updateContract(scope, contract, input.version, input.contract),
});

export const archiveContractAction = workspaceAction({
  name: "contract.archive",
  input: contractIdInput,
  subject: (scope, input) => lockContract(scope, input.contractId),
  can: canArchiveContract,
  run: (scope, contract) => archiveContract(scope, contract),
});

export const restoreContractAction = workspaceAction({
  name: "contract.restore",
  input: contractIdInput,
  subject: (scope, input) => lockContract(scope, input.contractId),
  can: canRestoreContract,
  run: (scope, contract) => restoreContract(scope, contract),
});
