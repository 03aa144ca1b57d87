import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { contacts } from "@/db/schema/clients";
import { refuseIf, refuseUnseen } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import type { WriteScope } from "@/lib/platform/scope";
import { addCaseWords } from "../commands";
import type { LockedClient } from "../queries";
import { whyNotAddTo, whyNotArchive, whyNotChange, whyNotRestore } from "../rules";
import type { LockedContact } from "./queries";
import type { ContactFields } from "./schema";

/** Adds a person to a client. Out: their id. */
export async function createContact(scope: WriteScope, client: LockedClient, fields: ContactFields) {
  refuseIf(whyNotAddTo(client));
  const contactId = newId();
  await scope.tx
    .insert(contacts)
    .values({ workspaceId: scope.workspace.id, id: contactId, clientId: client.id, ...fields });
  await addCaseWords(scope, client.id, fields.name);
  scope.record("contact.created", { contactId, clientId: client.id, name: fields.name });
  return { contactId };
}

/** Saves a contact over the version that was seen. Refuses with the other version when it is not the newest. */
export async function updateContact(scope: WriteScope, contact: LockedContact, version: number, fields: ContactFields) {
  refuseIf(whyNotChange(contact) ?? whyNotAddTo(contact.client));
  const { name, email, phone, position, locale } = contact;
  const theirs = { name, email, phone, position, locale, version: contact.version };
  refuseUnseen(contact, version, theirs);
  await change(scope, contact.id, fields);
  if (fields.name !== contact.name) await addCaseWords(scope, contact.clientId, fields.name);
  scope.record("contact.updated", { contactId: contact.id, clientId: contact.clientId, name: fields.name });
}

export async function archiveContact(scope: WriteScope, contact: LockedContact) {
  refuseIf(whyNotArchive(contact, 0));
  await change(scope, contact.id, { archivedAt: scope.now });
  scope.record("contact.archived", { contactId: contact.id, clientId: contact.clientId, name: contact.name });
}

export async function restoreContact(scope: WriteScope, contact: LockedContact) {
  refuseIf(whyNotRestore(contact, contact.client));
  await change(scope, contact.id, { archivedAt: null });
  scope.record("contact.restored", { contactId: contact.id, clientId: contact.clientId, name: contact.name });
}

const change = (scope: WriteScope, contactId: string, values: Partial<typeof contacts.$inferInsert>) =>
  scope.tx
    .update(contacts)
    .set({ ...values, version: sql`${contacts.version} + 1` })
    .where(and(eq(contacts.workspaceId, scope.workspace.id), eq(contacts.id, contactId)));
