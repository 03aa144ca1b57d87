import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { cache } from "react";
import type { Role } from "@/db/enums";
import { members, workspaces } from "@/db/schema/workspaces";
import { asUser } from "@/db/tenant";
import { database } from "@/lib/platform/database";

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
      .where(and(eq(members.userId, userId), isNull(members.removedAt), isNull(workspaces.suspendedAt)))
      .orderBy(asc(workspaces.name), asc(workspaces.id)),
  ),
);
