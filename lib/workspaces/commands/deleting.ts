import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { workspaces } from "@/db/schema/workspaces";
import { inWorkspace } from "@/db/tenant";
import type { AccountScope } from "@/lib/platform/action/account-action";
import { found, refuseIf } from "@/lib/platform/action/refusal";
import { writeTrace } from "@/lib/platform/action/trace";
import type { Person } from "@/lib/platform/auth/session";
import { listDeletedMemberships } from "@/lib/platform/membership";
import type { WriteScope } from "@/lib/platform/scope";
import { canRestoreWorkspace } from "../policy";
import type { WorkspaceSettings } from "../queries";
import { whyNotBringBack, whyNotDelete } from "../rules";
import type { DeleteWorkspaceInput, RestoreWorkspaceInput } from "../schema";
import { tellOfDeletion, tellOfReturn } from "./telling";

/** Closes a workspace to everybody, links too. Nothing is lost until the worker erases it. */
export async function deleteWorkspace(
  scope: WriteScope,
  settings: WorkspaceSettings,
  { name }: DeleteWorkspaceInput,
): Promise<void> {
  refuseIf(whyNotDelete(settings.name, name));
  const [gone] = await scope.tx
    .update(workspaces)
    .set({ deletedAt: scope.now, version: sql`${workspaces.version} + 1` })
    .where(and(eq(workspaces.id, scope.workspace.id), isNull(workspaces.deletedAt)))
    .returning({ id: workspaces.id });
  found(gone);
  await tellOfDeletion(scope.tx, scope.workspace, scope.actor, scope.now);
  scope.record("workspace.deleted", { name: settings.name });
}

/** Opens a deleted workspace again, as it was. Nobody is in it by then, so this is asked for from outside. */
export async function restoreWorkspace(
  { db, person, now }: AccountScope<Person>,
  { slug }: RestoreWorkspaceInput,
): Promise<void> {
  const firm = found((await listDeletedMemberships(person.userId, slug))[0]);
  refuseIf(canRestoreWorkspace(firm) ? null : "workspace_owner_needed");
  const { id, name } = firm;
  await inWorkspace(db, id, async (tx) => {
    const [row] = await tx
      .select({ deletedAt: workspaces.deletedAt })
      .from(workspaces)
      .where(eq(workspaces.id, id))
      .for("update");
    refuseIf(whyNotBringBack(found(row).deletedAt, now));
    await tx
      .update(workspaces)
      .set({ deletedAt: null, version: sql`${workspaces.version} + 1` })
      .where(eq(workspaces.id, id));
    await tellOfReturn(tx, firm, person);
    await writeTrace(tx, id, { kind: "member", id: person.userId }, now, [
      { kind: "workspace.restored", facts: { name } },
    ]);
  });
}
