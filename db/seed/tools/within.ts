import { and, eq } from "drizzle-orm";
import { type LockedCase, lockCase } from "@/lib/cases/queries";
import { found } from "@/lib/platform/action/refusal";
import type { Actor, Scope, WriteScope } from "@/lib/platform/scope";
import { files } from "../../schema/comments.ts";
import { byMember, type Deed, type Demo } from "../demo.ts";
import type { StoryLife } from "../step.ts";
import type { Who } from "../story/shape.ts";

/** What somebody did with a tool of the case, if the product lets them. */
export const within = (
  demo: Demo,
  life: StoryLife,
  who: Who,
  can: (actor: Actor, clientCase: LockedCase) => boolean,
  work: (scope: WriteScope, clientCase: LockedCase) => Promise<unknown>,
): Deed =>
  byMember(demo, who, async (scope) => {
    const clientCase = found(await lockCase(scope, found(life.caseId)));
    if (!can(scope.actor, clientCase))
      throw new Error(`${life.story.client.name}: ${scope.actor.name} may not do this`);
    await work(scope, clientCase);
  });

/** The file of a case by its name; null: none was meant. */
export async function fileOf({ tx, workspace }: Scope, caseId: string, name: string | undefined) {
  if (name === undefined) return null;
  const own = and(eq(files.workspaceId, workspace.id), eq(files.caseId, caseId), eq(files.name, name));
  const [file] = await tx.select({ id: files.id }).from(files).where(own);
  if (!file) throw new Error(`${name} is not there yet`);
  return file.id;
}
