import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { type ConversationPart, conversationParts, type Locale } from "@/db/enums";
import { shownName, users } from "@/db/schema/accounts";
import { cases } from "@/db/schema/cases";
import { contacts } from "@/db/schema/clients";
import { conversationContacts, conversationMembers } from "@/db/schema/conversations";
import type { Scope } from "@/lib/platform/scope";

export type OurPerson = { id: string; name: string; email: string; part: ConversationPart };

export type TheirPerson = {
  id: string;
  name: string;
  position: string;
  email: string;
  locale: Locale;
  invitedAt: Date | null;
  invitedSequence: number | null;
};

export type TalkPeople = { members: OurPerson[]; contacts: TheirPerson[] };

/** Who takes part in each of these talks, on both sides. */
export async function listPeople(scope: Scope, conversationIds: string[]): Promise<Map<string, TalkPeople>> {
  const people = new Map(conversationIds.map((id): [string, TalkPeople] => [id, { members: [], contacts: [] }]));
  if (conversationIds.length === 0) return people;
  const ours = await scope.tx
    .select({
      talk: conversationMembers.conversationId,
      person: { id: users.id, name: shownName(users), email: users.email, part: conversationMembers.part },
    })
    .from(conversationMembers)
    .innerJoin(users, eq(users.id, conversationMembers.userId))
    .where(
      and(
        eq(conversationMembers.workspaceId, scope.workspace.id),
        inArray(conversationMembers.conversationId, conversationIds),
      ),
    )
    .orderBy(asc(shownName(users)), asc(users.id));
  const theirs = await scope.tx
    .select({
      talk: conversationContacts.conversationId,
      person: {
        id: contacts.id,
        name: contacts.name,
        position: contacts.position,
        email: contacts.email,
        locale: contacts.locale,
        invitedAt: conversationContacts.invitedAt,
        invitedSequence: conversationContacts.invitedSequence,
      },
    })
    .from(conversationContacts)
    .innerJoin(
      contacts,
      and(eq(contacts.workspaceId, conversationContacts.workspaceId), eq(contacts.id, conversationContacts.contactId)),
    )
    .where(
      and(
        eq(conversationContacts.workspaceId, scope.workspace.id),
        inArray(conversationContacts.conversationId, conversationIds),
      ),
    )
    .orderBy(asc(contacts.name), asc(contacts.id));
  const inOrder = ours.toSorted((one, other) => rank(one.person) - rank(other.person));
  for (const { talk, person } of inOrder) people.get(talk)?.members.push(person);
  for (const { talk, person } of theirs) people.get(talk)?.contacts.push(person);
  return people;
}

/** Who speaks comes first. */
const rank = ({ part }: OurPerson) => conversationParts.indexOf(part);

export type AskedContact = { id: string; name: string; position: string; email: string; locale: Locale };

/** The people of the client of a case who can be talked with, in the order they were added. */
export const listCaseContacts = (scope: Scope, caseId: string): Promise<AskedContact[]> =>
  scope.tx
    .select({
      id: contacts.id,
      name: contacts.name,
      position: contacts.position,
      email: contacts.email,
      locale: contacts.locale,
    })
    .from(contacts)
    .innerJoin(cases, and(eq(cases.workspaceId, contacts.workspaceId), eq(cases.clientId, contacts.clientId)))
    .where(and(eq(contacts.workspaceId, scope.workspace.id), eq(cases.id, caseId), isNull(contacts.archivedAt)))
    .orderBy(asc(contacts.id));
