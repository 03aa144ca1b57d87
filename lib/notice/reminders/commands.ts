import "server-only";
import type { Database } from "@/db/client";
import { inWorkspace } from "@/db/tenant";
import { daysBetween } from "@/lib/calendar/days";
import { type Firm, forEveryFirm } from "@/lib/platform/jobs/chores";
import { enqueueMail } from "@/lib/platform/mail/enqueue";
import { routes } from "@/lib/platform/routes";
import { listNoticesAhead, listReminded } from "./queries";
import { reminderMark } from "./rules";

/**
 * Writes to the lead and the decision maker of every case whose notice has to go out soon: once per person, case, day to
 * send by and mark, however often and in however many processes it is called. An end that is moved counts anew.
 */
export const remindOfNotices = (db: Database, now: Date): Promise<void> =>
  forEveryFirm(db, now, (firm, today) => remindIn(db, firm, today));

const remindIn = (db: Database, firm: Firm, today: string) =>
  inWorkspace(db, firm.id, async (tx) => {
    for (const { caseId, clientName, endsOn, sendBy, deliverBy } of await listNoticesAhead(tx, firm.id)) {
      const mark = reminderMark(sendBy, today);
      if (mark === null) continue;
      for (const person of await listReminded(tx, firm.id, caseId)) {
        await enqueueMail(tx, {
          workspaceId: firm.id,
          caseId,
          template: "notice_due",
          to: { name: person.name, address: person.email },
          locale: person.locale,
          values: {
            firm: firm.name,
            clientName,
            endsOn,
            sendBy,
            deliverBy,
            days: daysBetween(today, sendBy),
            path: routes.caseNotice(firm.slug, caseId),
          },
          dedupe: `notice_due:${caseId}:${sendBy}:${mark}:${person.id}`,
        });
      }
    }
  });
