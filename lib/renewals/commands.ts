import "server-only";
import type { Database } from "@/db/client";
import { hideQuietCases, inWorkspace, type TenantTx } from "@/db/tenant";
import { type Firm, forEveryFirm } from "@/lib/platform/jobs/chores";
import { enqueueMail } from "@/lib/platform/mail/enqueue";
import { routes } from "@/lib/platform/routes";
import { listReminded, listRenewals } from "./queries";
import { latestMark } from "./rules";

type Reader = Awaited<ReturnType<typeof listReminded>>[number];

/**
 * Writes to the owners and admins of every workspace whose contracts are about to renew by themselves: once per
 * person, contract, term and mark, however often and in however many processes it is called.
 */
export const remindOfRenewals = (db: Database, now: Date): Promise<void> =>
  forEveryFirm(db, now, (firm, today) => remindIn(db, firm, today));

async function remindIn(db: Database, firm: Firm, today: string) {
  const readers = await inWorkspace(db, firm.id, (tx) => listReminded(tx, firm.id));
  for (const person of readers) await inWorkspace(db, firm.id, (tx) => remind(tx, firm, today, person));
}

/** As far as this person knows: a contract that only a quiet case has ended is, for everybody else, about to renew. */
async function remind(tx: TenantTx, firm: Firm, today: string, person: Reader) {
  await hideQuietCases(tx, person.id);
  for (const { contractId, title, client, window } of await listRenewals(tx, firm.id, today)) {
    const mark = latestMark(window, today);
    if (mark === null) continue;
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
