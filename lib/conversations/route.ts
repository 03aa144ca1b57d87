import "server-only";
import { workspaceReadRoute } from "@/lib/platform/action/workspace-route";
import { downloadHeaders } from "@/lib/platform/storage/download";
import { loadCalendarFile } from "./queries/calendar";
import { findTalk } from "./queries/locking";

/** Calendar programs open it by this type; it is text we wrote ourselves. */
const calendarType = "text/calendar; charset=utf-8";

type Params = { workspace: string; conversationId: string };

/** A talk as a file for one's own calendar. */
export const downloadTalk = workspaceReadRoute<Params>({
  name: "conversation.read",
  run: async (scope, _request, { conversationId }) => {
    const conversation = await findTalk(scope, conversationId);
    if (!conversation) return null;
    const bytes = Buffer.from(await loadCalendarFile(scope, conversation), "utf8");
    const file = { name: `${conversation.kind}.ics`, contentType: calendarType, sizeBytes: bytes.byteLength };
    const headers = downloadHeaders(file, "attachment");
    headers.set("Content-Type", calendarType);
    return new Response(bytes, { headers });
  },
});
