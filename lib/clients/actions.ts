"use server";

import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { archiveClient, createClient, restoreClient, updateClient } from "./commands";
import { canArchiveClient, canCreateClient, canRestoreClient, canUpdateClient } from "./policy";
import { lockClient } from "./queries";
import { clientIdInput, createClientInput, updateClientInput } from "./schema";

export const createClientAction = workspaceAction({
  name: "client.create",
  input: createClientInput,
  subject: async (scope) => scope.workspace,
  can: canCreateClient,
  run: (scope, _workspace, input) => createClient(scope, input),
});

export const updateClientAction = workspaceAction({
  name: "client.update",
  input: updateClientInput,
  subject: (scope, input) => lockClient(scope, input.clientId),
  can: canUpdateClient,
  run: (scope, client, { clientId: _clientId, version, ...fields }) => updateClient(scope, client, version, fields),
});

export const archiveClientAction = workspaceAction({
  name: "client.archive",
  input: clientIdInput,
  subject: (scope, input) => lockClient(scope, input.clientId),
  can: canArchiveClient,
  run: (scope, client) => archiveClient(scope, client),
});

export const restoreClientAction = workspaceAction({
  name: "client.restore",
  input: clientIdInput,
  subject: (scope, input) => lockClient(scope, input.clientId),
  can: canRestoreClient,
  run: (scope, client) => restoreClient(scope, client),
});
