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
    const query = new URL(request.url).searchParams;
    const { apply, archived, key } = importQuery.parse({
      apply: query.get("apply"),
      archived: query.get("archived"),
      key: request.headers.get("idempotency-key"),
    });
    const choice = archived ?? "keep";
    if (apply === null) return previewImport(scope, file, choice);
    return applyImport(scope, file, { sha256: apply, archived: choice, key });
  },
});
