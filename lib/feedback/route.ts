import "server-only";
import { workspaceReadRoute } from "@/lib/platform/action/workspace-route";
import { downloadHeaders } from "@/lib/platform/storage/download";
import { exportResponses } from "./commands/export";

/** All answers as a file for a spreadsheet. */
export const downloadResponses = workspaceReadRoute({
  name: "feedback.export",
  perMinute: 10,
  run: async (scope) => {
    const { name, text } = await exportResponses(scope);
    const bytes = Buffer.from(text, "utf8");
    const file = { name, contentType: "text/csv; charset=utf-8", sizeBytes: bytes.byteLength };
    return new Response(bytes, { headers: downloadHeaders(file, "attachment") });
  },
});
