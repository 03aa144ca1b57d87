import "server-only";
import type { z } from "zod";
import { whyNotChange } from "@/lib/cases/rules";
import { found, refuseIf, refuseUnseen } from "@/lib/platform/action/refusal";
import { enqueueMail } from "@/lib/platform/mail/enqueue";
import { dateIn, type WriteScope } from "@/lib/platform/scope";
import { trace, write } from "../commands";
import { settingOf } from "../queries/calendar";
import type { LockedTalk } from "../queries/locking";
import { listPeople } from "../queries/people";
import { whyNotMail, whyNotNote } from "../rules";
import type { sendSummaryInput } from "../schema";

/** Mails the summary of a talk to those of the client who were in it, each in their own language. */
export async function sendSummary(
  scope: WriteScope,
  { conversation, clientCase }: LockedTalk,
  { version, contactIds, text }: z.output<typeof sendSummaryInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotNote(conversation));
  refuseUnseen(conversation, version);
  const people = found((await listPeople(scope, [conversation.id])).get(conversation.id));
  const asked = [...new Set(contactIds)].map((id) => found(people.contacts.find((contact) => contact.id === id)));
  for (const contact of asked) refuseIf(whyNotMail(contact));
  const setting = await settingOf(scope, conversation);
  const { timeZone } = scope.workspace;
  for (const contact of asked) {
    await enqueueMail(scope.tx, {
      workspaceId: scope.workspace.id,
      caseId: clientCase.id,
      to: { name: contact.name, address: contact.email },
      replyTo: { name: setting.sender.name, address: setting.sender.email },
      locale: contact.locale,
      template: "conversation_summary",
      values: {
        firm: scope.workspace.name,
        signedBy: setting.sender.name,
        contractTitle: setting.contractTitle,
        heldOn: dateIn(conversation.heldAt ?? scope.now, timeZone),
        text,
      },
    });
  }
  await write(scope, conversation, { summarySentOn: dateIn(scope.now, timeZone), version: conversation.version + 1 });
  trace(scope, "conversation.summary_mailed", clientCase, conversation, {
    name: asked.map(({ name }) => name).join(", "),
  });
  return { version: conversation.version + 1 };
}
