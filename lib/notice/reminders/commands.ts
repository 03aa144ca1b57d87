import "server-only";
import { isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { workspaces } from "@/db/schema/workspaces";
import { inWorkspace } from "@/db/tenant";
import { daysBetween } from "@/lib/calendar/days";
import { enqueueMail } from "@/lib/platform/mail/enqueue";
import { routes } from "@/lib/platform/routes";
import { dateIn } from "@/lib/platform/scope";
import { listNoticesAhead, listReminded } from "./queries";
import { reminderMark } from "./rules";

/**
 * Writes to the lead and the decision maker of every case whose notice has to go out soon: once per person, case, day to
 * send by and mark, however often and in however many processes it is called. An end that is moved counts anew.
 */
export async function remindOfNotices(db: Database, now: Date): Promise<void> {
  const all = await db
    .select({ id: workspaces.id, slug: workspaces.slug, name: workspaces.name, timeZone: workspaces.timeZone })
    .from(workspaces)
    .where(isNull(workspaces.suspendedAt));
  for (const workspace of all) await remindIn(db, workspace, dateIn(now, workspace.timeZone));
}

type Firm = { id: string; slug: string; name: string };

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
