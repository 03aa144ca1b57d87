import "server-only";
import { workspaceReadRoute } from "@/lib/platform/action/workspace-route";
import { calendarDownload } from "@/lib/platform/storage/download";
import { loadCalendarFile } from "./queries/calendar";
import { findTalk } from "./queries/locking";

type Params = { workspace: string; conversationId: string };

/** A talk as a file for one's own calendar. */
export const downloadTalk = workspaceReadRoute<Params>({
  name: "conversation.read",
  run: async (scope, _request, { conversationId }) => {
    const conversation = await findTalk(scope, conversationId);
    if (!conversation) return null;
    return calendarDownload(`${conversation.kind}.ics`, await loadCalendarFile(scope, conversation));
  },
});
