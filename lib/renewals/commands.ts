import "server-only";
import type { Database } from "@/db/client";
import { inWorkspace } from "@/db/tenant";
import { type Firm, forEveryFirm } from "@/lib/platform/jobs/chores";
import { enqueueMail } from "@/lib/platform/mail/enqueue";
import { routes } from "@/lib/platform/routes";
import { listReminded, listRenewals } from "./queries";
import { latestMark } from "./rules";

/**
 * Writes to the owners and admins of every workspace whose contracts are about to renew by themselves: once per
 * person, contract, term and mark, however often and in however many processes it is called.
 */
export const remindOfRenewals = (db: Database, now: Date): Promise<void> =>
  forEveryFirm(db, now, (firm, today) => remindIn(db, firm, today));

const remindIn = (db: Database, firm: Firm, today: string) =>
  inWorkspace(db, firm.id, async (tx) => {
    const due = (await listRenewals(tx, firm.id, today)).flatMap((renewal) => {
      const mark = latestMark(renewal.window, today);
      return mark ? [{ ...renewal, mark }] : [];
    });
    if (due.length === 0) return;
    for (const person of await listReminded(tx, firm.id)) {
      for (const { contractId, title, client, window, mark } of due) {
        await enqueueMail(tx, {
          workspaceId: firm.id,
          template: "renewal_window",
          to: { name: person.name, address: person.email },
          locale: person.locale,
          values: {
            firm: firm.name,
            clientName: client.name,
            contractTitle: title,
            termEnd: window.termEnd,
            months: window.renewalMonths,
            closes: window.closes,
            sendBy: window.sendBy,
            path: routes.renewals(firm.slug),
          },
          dedupe: `renewal:${contractId}:${window.termEnd}:${mark}:${person.id}`,
        });
      }
    }
  });
