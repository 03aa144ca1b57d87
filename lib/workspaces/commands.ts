import "server-only";
import { eq } from "drizzle-orm";
import { members, workspaces } from "@/db/schema/workspaces";
import { inWorkspace } from "@/db/tenant";
import type { AccountScope } from "@/lib/platform/action/account-action";
import { refuseIf, refuseUnseen } from "@/lib/platform/action/refusal";
import { writeTrace } from "@/lib/platform/action/trace";
import type { Person } from "@/lib/platform/auth/session";
import { newId } from "@/lib/platform/ids";
import type { WriteScope } from "@/lib/platform/scope";
import type { WorkspaceSettings } from "./queries";
import type { CreateWorkspaceInput, UpdateWorkspaceInput } from "./schema";

/** Makes a workspace with its maker as the owner. Out: its address. */
export async function createWorkspace(
  { db, person, now }: AccountScope<Person>,
  input: CreateWorkspaceInput,
): Promise<{ slug: string }> {
  const id = newId();
  await inWorkspace(db, id, async (tx) => {
    const [made] = await tx
      .insert(workspaces)
      .values({ id, ...input, email: person.email })
      .onConflictDoNothing()
      .returning({ id: workspaces.id });
    refuseIf(made ? null : "slug_taken");
    await tx.insert(members).values({ workspaceId: id, userId: person.userId, role: "owner" });
    await writeTrace(tx, id, { kind: "member", id: person.userId }, now, [
      { kind: "workspace.created", facts: { name: input.name } },
    ]);
  });
  return { slug: input.slug };
}

/** Saves the settings. A stale save is refused with the settings as they are now. */
export async function updateWorkspace(
  scope: WriteScope,
  settings: WorkspaceSettings,
  { version, ...next }: UpdateWorkspaceInput,
): Promise<void> {
  refuseUnseen(settings, version, settings);
  await scope.tx
    .update(workspaces)
    .set({ ...next, version: version + 1 })
    .where(eq(workspaces.id, scope.workspace.id));
  scope.record("workspace.updated", { name: next.name });
}
