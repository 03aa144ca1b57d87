import "server-only";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { playbookProfiles } from "@/db/schema/lifecycle";
import type { WriteScope } from "@/lib/platform/scope";
import type { chooseProfileInput } from "../schema";

/** Says how much new cases of a playbook ask. Cases that are open keep what they were opened with. */
export async function chooseProfile(scope: WriteScope, { playbookKey, profile }: z.output<typeof chooseProfileInput>) {
  const workspaceId = scope.workspace.id;
  if (profile === null)
    await scope.tx
      .delete(playbookProfiles)
      .where(and(eq(playbookProfiles.workspaceId, workspaceId), eq(playbookProfiles.playbookKey, playbookKey)));
  else
    await scope.tx
      .insert(playbookProfiles)
      .values({ workspaceId, playbookKey, profile })
      .onConflictDoUpdate({
        target: [playbookProfiles.workspaceId, playbookProfiles.playbookKey],
        set: { profile },
      });
  scope.record("playbook.profile_chosen", { playbook: playbookKey, profile });
}
