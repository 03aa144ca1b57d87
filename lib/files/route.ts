import "server-only";
import { workspaceReadRoute, workspaceWriteRoute } from "@/lib/platform/action/workspace-route";
import { downloadHeaders } from "@/lib/platform/storage/download";
import { fileKey } from "@/lib/platform/storage/key";
import { storage } from "@/lib/platform/storage/storage";
import { keepFile } from "./commands";
import { receiveUpload } from "./commands/receiving";
import { findFile } from "./queries";

type FileParams = { workspace: string; fileId: string };

/** Takes a file in. The body is its bytes and nothing else; its name is in a header, its place in the address. */
export const uploadFile = workspaceWriteRoute({
  name: "file.upload",
  receive: receiveUpload,
  run: keepFile,
  perMinute: 60,
});

/** Hands a file out to be saved, or a picture to be shown when asked for with `show=inline`. */
export const downloadFile = workspaceReadRoute<FileParams>({
  name: "file.read",
  run: async (scope, request, { fileId }) => {
    const file = await findFile(scope, fileId);
    if (!file) return null;
    const asked = new URL(request.url).searchParams.get("show") === "inline" ? "inline" : "attachment";
    const headers = downloadHeaders(file, asked);
    if (request.method === "HEAD") return new Response(null, { headers });
    return new Response(await storage().get(fileKey(scope.workspace.id, file.id)), { headers });
  },
  perMinute: 240,
});
