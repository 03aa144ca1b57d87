import { and, desc, eq, notInArray, sql } from "drizzle-orm";
import { invite } from "@/lib/members/invitations/commands";
import { mailKind } from "@/lib/platform/mail/payload";
import { noServer } from "@/lib/platform/mail/send";
import { outbox } from "../schema/platform.ts";
import { invitations, links } from "../schema/workspaces.ts";
import { byMember, type Deed, type Demo } from "./demo.ts";

/** Somebody who has not answered yet. */
export const inviteEwa = (demo: Demo): Deed =>
  byMember(
    demo,
    "adam",
    (scope) => invite(scope, { email: "ewa.konieczna@wierzba.example", role: "member", locale: "pl", deliver: "mail" }),
    [links, invitations, outbox],
  );

/**
 * Nobody is written to because of a story: what the commands wrote goes, before the workers can see it. The newest
 * invitation of each kind and the newest question to a client stay, as mails that no server was there for, so that they can be read.
 */
export async function quietOutbox({ tx, workspace }: Demo): Promise<void> {
  const kept = await Promise.all(
    ["invitation", "feedback_request", "conversation_invitation"].map((template) => newest(template)),
  );
  const own = eq(outbox.workspaceId, workspace.id);
  await tx.delete(outbox).where(and(own, notInArray(outbox.id, kept.flat())));
  await tx
    .update(outbox)
    .set({ attempts: 1, doneAt: sql`${outbox.createdAt} + interval '4 seconds'`, lastError: noServer })
    .where(own);

  async function newest(template: string): Promise<string[]> {
    const rows = await tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(
        and(
          eq(outbox.workspaceId, workspace.id),
          eq(outbox.kind, mailKind),
          sql`${outbox.payload} ->> 'template' = ${template}`,
        ),
      )
      .orderBy(desc(outbox.createdAt))
      .limit(1);
    return rows.map(({ id }) => id);
  }
}
