import "server-only";
import { workspaceReadRoute } from "@/lib/platform/action/workspace-route";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { calendarDownload } from "@/lib/platform/storage/download";
import { exitCalendarFile } from "./calendar-file";
import { exitCalendarOf } from "./exit-calendar";
import { loadCaseHead } from "./queries";

type Params = { workspace: string; caseId: string };

/** The exit calendar of a case as a file for one's own calendar. */
export const downloadExitCalendar = workspaceReadRoute<Params>({
  name: "case.read",
  run: async (scope, _request, { caseId }) => {
    const head = await loadCaseHead(scope, caseId);
    if (!head) return null;
    const t = translatorFor(scope.actor.locale, "cases");
    const days = exitCalendarOf(head, scope.today).flatMap(({ key, date, forecast }) => {
      const facts = { client: head.client.name, what: t(`milestones.${key}`) };
      return date === null
        ? []
        : [{ key, date, forecast, title: t(forecast ? "exitCalendar.foreseen" : "exitCalendar.entry", facts) }];
    });
    const file = exitCalendarFile({ caseId: head.id, version: head.version, now: scope.now, days });
    return calendarDownload(`case-${head.number}.ics`, file);
  },
});
