import "server-only";
import { and, eq, inArray, notInArray } from "drizzle-orm";
import type { ConversationPart } from "@/db/enums";
import { conversationContacts, conversationMembers } from "@/db/schema/conversations";
import { canAllHold } from "@/lib/cases/queries/people";
import { refuseIf } from "@/lib/platform/action/refusal";
import type { WriteScope } from "@/lib/platform/scope";
import { listCaseContacts, listPeople } from "../queries/people";

type Wanted = { members: { userId: string; part: ConversationPart }[]; contactIds: string[] };

/** Sets who takes part. Those who are added must still be there; those who were there already may have left since. */
export async function setPeople(scope: WriteScope, { id }: { id: string }, talkId: string, wanted: Wanted) {
  const before = (await listPeople(scope, [talkId])).get(talkId);
  await setMembers(scope, id, talkId, wanted.members, new Set(before?.members.map((person) => person.id)));
  await setContacts(
    scope,
    id,
    talkId,
    [...new Set(wanted.contactIds)],
    before?.contacts.map((person) => person.id) ?? [],
  );
}

async function setMembers(
  scope: WriteScope,
  caseId: string,
  conversationId: string,
  wanted: Wanted["members"],
  before: ReadonlySet<string>,
) {
  const parts = new Map(wanted.map(({ userId, part }) => [userId, part]));
  const added = [...parts.keys()].filter((userId) => !before.has(userId));
  refuseIf((await canAllHold(scope, added, caseId)) ? null : "conversation_person_gone");
  await scope.tx
    .delete(conversationMembers)
    .where(
      and(
        eq(conversationMembers.workspaceId, scope.workspace.id),
        eq(conversationMembers.conversationId, conversationId),
      ),
    );
  const rows = [...parts].map(([userId, part]) => ({ workspaceId: scope.workspace.id, conversationId, userId, part }));
  if (rows.length > 0) await scope.tx.insert(conversationMembers).values(rows);
}

/** Those who stay keep what they know of the invitation. */
async function setContacts(
  scope: WriteScope,
  caseId: string,
  conversationId: string,
  wanted: string[],
  before: string[],
) {
  const there = new Set((await listCaseContacts(scope, caseId)).map(({ id }) => id));
  const added = wanted.filter((id) => !before.includes(id));
  refuseIf(added.every((id) => there.has(id)) ? null : "conversation_person_gone");
  const ofTalk = and(
    eq(conversationContacts.workspaceId, scope.workspace.id),
    eq(conversationContacts.conversationId, conversationId),
  );
  await scope.tx
    .delete(conversationContacts)
    .where(and(ofTalk, wanted.length === 0 ? undefined : notInArray(conversationContacts.contactId, wanted)));
  if (added.length === 0) return;
  await scope.tx
    .insert(conversationContacts)
    .values(added.map((contactId) => ({ workspaceId: scope.workspace.id, conversationId, contactId })));
}

/** Remembers that these people now know the talk as it stands. */
export const markInvited = (scope: WriteScope, conversationId: string, contactIds: string[], sequence: number) =>
  scope.tx
    .update(conversationContacts)
    .set({ invitedAt: scope.now, invitedSequence: sequence })
    .where(
      and(
        eq(conversationContacts.workspaceId, scope.workspace.id),
        eq(conversationContacts.conversationId, conversationId),
        inArray(conversationContacts.contactId, contactIds),
      ),
    );
