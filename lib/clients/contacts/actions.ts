"use server";

import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { lockClient } from "../queries";
import { archiveContact, createContact, restoreContact, updateContact } from "./commands";
import { canArchiveContact, canCreateContact, canRestoreContact, canUpdateContact } from "./policy";
import { lockContact } from "./queries";
import { contactIdInput, createContactInput, updateContactInput } from "./schema";

export const createContactAction = workspaceAction({
  name: "contact.create",
  input: createContactInput,
  subject: (scope, input) => lockClient(scope, input.clientId),
  can: canCreateContact,
  run: (scope, client, { clientId: _clientId, ...fields }) => createContact(scope, client, fields),
});

export const updateContactAction = workspaceAction({
  name: "contact.update",
  input: updateContactInput,
  subject: (scope, input) => lockContact(scope, input.contactId),
  can: canUpdateContact,
  run: (scope, contact, { contactId: _contactId, version, ...fields }) =>
    updateContact(scope, contact, version, fields),
});

export const archiveContactAction = workspaceAction({
  name: "contact.archive",
  input: contactIdInput,
  subject: (scope, input) => lockContact(scope, input.contactId),
  can: canArchiveContact,
  run: (scope, contact) => archiveContact(scope, contact),
});

export const restoreContactAction = workspaceAction({
  name: "contact.restore",
  input: contactIdInput,
  subject: (scope, input) => lockContact(scope, input.contactId),
  can: canRestoreContact,
  run: (scope, contact) => restoreContact(scope, contact),
});
