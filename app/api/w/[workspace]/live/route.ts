import { findCaseRevision } from "@/lib/cases/queries";
import { seesAnyOf } from "@/lib/cases/queries/people";
import { currentPerson, sessionIsOpen } from "@/lib/platform/auth/session";
import { isId } from "@/lib/platform/ids";
import { hasChangedSince } from "@/lib/platform/live/since";
import { liveResponse } from "@/lib/platform/live/stream";
import { inMembersWorkspace } from "@/lib/platform/membership";
import type { Scope } from "@/lib/platform/scope";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ workspace: string }> };

/** The stream of "something changed" of one case, or of the whole workspace for lists. Judged now, and again while open. */
export async function GET(request: Request, { params }: Context) {
  const { workspace } = await params;
  const query = new URL(request.url).searchParams;
  const caseId = query.get("case");
  const person = await currentPerson();
  if (!person || (caseId !== null && !isId(caseId))) return notFound();

  const since = Number(query.get("since")) || 0;
  const look = () =>
    inMembersWorkspace(person, workspace, async (scope: Scope) => {
      const revision = caseId ? await findCaseRevision(scope, caseId) : 0;
      if (revision === null) return null;
      const behind = caseId ? revision > since : await hasChangedSince(scope, since);
      return { workspaceId: scope.workspace.id, behind };
    });
  const seen = await look();
  if (!seen) return notFound();
  return liveResponse(
    {
      workspaceId: seen.workspaceId,
      caseId,
      person: { id: person.userId, name: person.name },
      mayLook: async () => (await sessionIsOpen(person.sessionId)) && (await look()) !== null,
      sees: async (caseIds) =>
        (await inMembersWorkspace(person, workspace, (scope) => seesAnyOf(scope, caseIds))) ?? false,
      behind: async () => (await look())?.behind ?? false,
    },
    request.signal,
  );
}

const notFound = () => new Response("Not found", { status: 404 });
