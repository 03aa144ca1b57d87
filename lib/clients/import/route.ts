import "server-only";
import { readLimited, workspaceWriteRoute } from "@/lib/platform/action/workspace-route";
import { applyImport, type ImportResult } from "./commands";
import { type ImportPreview, previewImport } from "./queries";
import { maxImportBytes, readImportFile } from "./read";
import { importQuery } from "./schema";

/** Takes in a file of clients. Without `apply` it is only looked at; with the hash of the file, it is added. */
export const importClients = workspaceWriteRoute({
  name: "client.import",
  receive: async (request, { workspace }) =>
    readImportFile(await readLimited(request, maxImportBytes, "import_too_large"), workspace.locale),
  run: async (scope, file, request): Promise<ImportPreview | ImportResult> => {
    const { apply, key } = importQuery.parse({
      apply: new URL(request.url).searchParams.get("apply"),
      key: request.headers.get("idempotency-key"),
    });
    return apply === null ? previewImport(scope, file) : applyImport(scope, file, { sha256: apply, key });
  },
});
