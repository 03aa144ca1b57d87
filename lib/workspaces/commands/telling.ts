import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { users } from "@/db/schema/accounts";
import { members } from "@/db/schema/workspaces";
import type { TenantTx } from "@/db/tenant";
import { backUntil } from "@/lib/platform/coming-back";
import { enqueueMail } from "@/lib/platform/mail/enqueue";
import { routes } from "@/lib/platform/routes";
import { dateIn, type Workspace } from "@/lib/platform/scope";
import { canRestoreWorkspace } from "../policy";

type Firm = Pick<Workspace, "id" | "slug" | "name" | "timeZone">;
type Doer = { userId: string; name: string };

/** Writes to everybody else that the workspace is deleted: by whom, until when it can come back, and whom to ask. */
export async function tellOfDeletion(tx: TenantTx, firm: Firm, by: Doer, now: Date): Promise<void> {
  const people = await listPeople(tx, firm);
  const owners = people.filter(canRestoreWorkspace).map(({ name }) => name);
  for (const person of people) {
    if (person.userId === by.userId) continue;
    await enqueueMail(tx, {
      workspaceId: firm.id,
      template: "workspace_deleted",
      to: person,
      locale: person.locale,
      values: {
        firm: firm.name,
        by: by.name,
        until: dateIn(backUntil(now), firm.timeZone),
        owners: owners.join(", "),
        canRestore: canRestoreWorkspace(person),
        path: routes.deletedWorkspace(firm.slug),
      },
      whileDeleted: true,
    });
  }
}

/** Writes to everybody else that the workspace is back. */
export async function tellOfReturn(tx: TenantTx, firm: Firm, by: Doer): Promise<void> {
  for (const person of await listPeople(tx, firm)) {
    if (person.userId === by.userId) continue;
    await enqueueMail(tx, {
      workspaceId: firm.id,
      template: "workspace_restored",
      to: person,
      locale: person.locale,
      values: { firm: firm.name, by: by.name, path: routes.work(firm.slug) },
    });
  }
}

const listPeople = (tx: TenantTx, { id }: Firm) =>
  tx
    .select({
      userId: members.userId,
      role: members.role,
      name: users.name,
      address: users.email,
      locale: users.locale,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, id), isNull(members.removedAt), isNull(users.disabledAt)))
    .orderBy(users.name);
