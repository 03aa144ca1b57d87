import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { cache } from "react";
import type { Role } from "@/db/enums";
import { members, workspaces } from "@/db/schema/workspaces";
import { asUser } from "@/db/tenant";
import { found } from "@/lib/platform/action/refusal";
import { database } from "@/lib/platform/database";
import { isOpenWorkspace } from "@/lib/platform/membership";
import type { Scope } from "@/lib/platform/scope";
import type { UpdateWorkspaceInput } from "./schema";

export type MyWorkspace = { slug: string; name: string; role: Role; timeZone: string };

/** The workspaces a person is a member of today, by name. */
export const listMyWorkspaces = cache(async (userId: string): Promise<MyWorkspace[]> =>
  asUser(database(), userId, (tx) =>
    tx
      .select({
        slug: workspaces.slug,
        name: workspaces.name,
        role: members.role,
        timeZone: workspaces.timeZone,
      })
      .from(members)
      .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
      .where(and(eq(members.userId, userId), isNull(members.removedAt), isOpenWorkspace()))
      .orderBy(asc(workspaces.name), asc(workspaces.id)),
  ),
);

export type WorkspaceSettings = Omit<UpdateWorkspaceInput, "version"> & { slug: string; version: number };

/** What can be set about the workspace. */
export async function findSettings(scope: Scope): Promise<WorkspaceSettings> {
  const [row] = await scope.tx.select(settings).from(workspaces).where(eq(workspaces.id, scope.workspace.id));
  return found(row);
}

/** The same, held until the end of the transaction, so that two saves do not overtake each other. */
export async function lockSettings(scope: Scope): Promise<WorkspaceSettings | null> {
  const [row] = await scope.tx
    .select(settings)
    .from(workspaces)
    .where(eq(workspaces.id, scope.workspace.id))
    .for("no key update");
  return row ?? null;
}

const settings = {
  slug: workspaces.slug,
  name: workspaces.name,
  address: workspaces.address,
  email: workspaces.email,
  timeZone: workspaces.timeZone,
  calendar: workspaces.calendar,
  locale: workspaces.locale,
  feedbackRetentionMonths: workspaces.feedbackRetentionMonths,
  version: workspaces.version,
};
