import "server-only";
import { workspaceReadRoute } from "@/lib/platform/action/workspace-route";
import { downloadHeaders } from "@/lib/platform/storage/download";
import { exportOffers } from "./export";
import { offersQuery } from "./schema";

/** The offers of a period as a file for a spreadsheet. */
export const downloadOffers = workspaceReadRoute({
  name: "offer.export",
  perMinute: 10,
  run: async (scope, request) => {
    const query = offersQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    const { name, text } = await exportOffers(scope, query);
    const bytes = Buffer.from(text, "utf8");
    const file = { name, contentType: "text/csv; charset=utf-8", sizeBytes: bytes.byteLength };
    return new Response(bytes, { headers: downloadHeaders(file, "attachment") });
  },
});
