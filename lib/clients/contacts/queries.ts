import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { clients, contacts } from "@/db/schema/clients";
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
