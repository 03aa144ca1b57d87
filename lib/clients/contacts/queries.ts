import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { cases } from "@/db/schema/cases";
import { clients, contacts } from "@/db/schema/clients";
import { NotFound } from "@/lib/platform/action/refusal";
import type { Scope } from "@/lib/platform/scope";

const contactColumns = {
  id: contacts.id,
  clientId: contacts.clientId,
  name: contacts.name,
  email: contacts.email,
  phone: contacts.phone,
  position: contacts.position,
  locale: contacts.locale,
  archivedAt: contacts.archivedAt,
  version: contacts.version,
};

/** Everyone at a client, the archived ones too, in the order they were added. */
export const listContacts = (scope: Scope, clientId: string) =>
  scope.tx
    .select(contactColumns)
    .from(contacts)
    .where(and(eq(contacts.workspaceId, scope.workspace.id), eq(contacts.clientId, clientId)))
    .orderBy(asc(contacts.id));
export type Contact = Awaited<ReturnType<typeof listContacts>>[number];

/** The contact with its client, held until the end of the transaction. */
export async function lockContact(scope: Scope, contactId: string) {
  const [row] = await scope.tx
    .select({ ...contactColumns, client: { archivedAt: clients.archivedAt } })
    .from(contacts)
    .innerJoin(clients, and(eq(clients.workspaceId, contacts.workspaceId), eq(clients.id, contacts.clientId)))
    .where(and(eq(contacts.workspaceId, scope.workspace.id), eq(contacts.id, contactId)))
    .for("update", { of: contacts });
  return row ?? null;
}
export type LockedContact = NonNullable<Awaited<ReturnType<typeof lockContact>>>;

/** Stops a command that points to somebody who is not a person of the client of this case. Null is nobody. */
export async function needContactOf(scope: Scope, caseId: string, contactId: string | null): Promise<void> {
  if (contactId === null) return;
  const [row] = await scope.tx
    .select({ id: contacts.id })
    .from(contacts)
    .innerJoin(cases, and(eq(cases.workspaceId, contacts.workspaceId), eq(cases.clientId, contacts.clientId)))
    .where(and(eq(contacts.workspaceId, scope.workspace.id), eq(contacts.id, contactId), eq(cases.id, caseId)));
  if (!row) throw new NotFound();
}
