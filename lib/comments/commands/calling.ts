import "server-only";
import { and, eq, inArray, isNull, notInArray } from "drizzle-orm";
import { users } from "@/db/schema/accounts";
import { clients } from "@/db/schema/clients";
import { mentions } from "@/db/schema/comments";
import { members } from "@/db/schema/workspaces";
import { mayKnowOf } from "@/lib/cases/queries/people";
import { enqueueBundledMail } from "@/lib/platform/mail/bundle";
import { routes } from "@/lib/platform/routes";
import type { Scope } from "@/lib/platform/scope";
import { listNamed } from "../queries";
import { excerptOf, mentionedIn } from "../rules";

type Calling = { id: string; caseId: string; taskId: string | null; clientId: string; body: string };

const excerptLength = 300;

/**
 * Makes the mentions of a comment those its text holds. Members called for the first time get a mail;
 * people never call themselves, and those who left, or may not know of a quiet case, are not called.
 */
export async function callPeople(scope: Scope, comment: Calling): Promise<void> {
  const called = await listCalled(scope, comment.caseId, mentionedIn(comment.body));
  const ids = called.map(({ id }) => id);
  await scope.tx
    .delete(mentions)
    .where(
      and(
        eq(mentions.workspaceId, scope.workspace.id),
        eq(mentions.commentId, comment.id),
        ids.length > 0 ? notInArray(mentions.userId, ids) : undefined,
      ),
    );
  if (ids.length === 0) return;
  const added = await scope.tx
    .insert(mentions)
    .values(
      ids.map((userId) => ({
        workspaceId: scope.workspace.id,
        commentId: comment.id,
        userId,
        createdAt: scope.now,
      })),
    )
    .onConflictDoNothing()
    .returning({ userId: mentions.userId });
  const fresh = new Set(added.map(({ userId }) => userId));
  await writeTo(
    scope,
    comment,
    called.filter(({ id }) => fresh.has(id)),
  );
}

type Called = Awaited<ReturnType<typeof listCalled>>;

async function listCalled(scope: Scope, caseId: string, userIds: string[]) {
  const others = userIds.filter((id) => id !== scope.actor.userId);
  if (others.length === 0) return [];
  return scope.tx
    .select({ id: users.id, name: users.name, address: users.email, locale: users.locale })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(
      and(
        eq(members.workspaceId, scope.workspace.id),
        inArray(members.userId, others),
        isNull(members.removedAt),
        isNull(users.disabledAt),
        mayKnowOf(caseId),
      ),
    )
    .orderBy(users.id);
}

async function writeTo(scope: Scope, comment: Calling, people: Called) {
  if (people.length === 0) return;
  const [client] = await scope.tx
    .select({ name: clients.name })
    .from(clients)
    .where(and(eq(clients.workspaceId, scope.workspace.id), eq(clients.id, comment.clientId)));
  const { slug } = scope.workspace;
  const values = {
    firm: scope.workspace.name,
    clientName: client?.name ?? "",
    path: comment.taskId
      ? routes.caseTask(slug, comment.caseId, comment.taskId)
      : routes.case(slug, comment.caseId, { tab: "discussion" }),
    entries: [
      {
        by: scope.actor.name,
        text: excerptOf(comment.body, await listNamed(scope, mentionedIn(comment.body)), excerptLength),
      },
    ],
  };
  for (const { id, name, address, locale } of people) {
    await enqueueBundledMail(scope.tx, {
      workspaceId: scope.workspace.id,
      userId: id,
      caseId: comment.caseId,
      now: scope.now,
      to: { name, address },
      locale,
      template: "mention",
      values,
    });
  }
}
