import "server-only";
import { eq } from "drizzle-orm";
import type { GuardProfile } from "@/db/enums";
import { playbookProfiles } from "@/db/schema/lifecycle";
import type { Scope } from "@/lib/platform/scope";
import { builtinPlaybooks } from "@/lib/playbooks/builtin";
import { profileOfPlaybook } from "../profiles";

export type PlaybookProfile = {
  key: (typeof builtinPlaybooks)[number]["key"];
  name: string;
  builtin: GuardProfile;
  /** What the workspace chose instead. */
  chosen: GuardProfile | null;
};

/** Every playbook with the profile it comes with and the one the workspace chose. */
export async function listPlaybookProfiles({ tx, workspace, actor }: Scope): Promise<PlaybookProfile[]> {
  const rows = await tx.select().from(playbookProfiles).where(eq(playbookProfiles.workspaceId, workspace.id));
  return builtinPlaybooks.map(({ key, name }) => ({
    key,
    name: name[actor.locale],
    builtin: profileOfPlaybook(key),
    chosen: rows.find(({ playbookKey }) => playbookKey === key)?.profile ?? null,
  }));
}
