import "server-only";
import { whyNotChange } from "@/lib/cases/rules";
import { found, refuseIf } from "@/lib/platform/action/refusal";
import { enqueueMail } from "@/lib/platform/mail/enqueue";
import type { WriteScope } from "@/lib/platform/scope";
import { methodOf } from "../calendar";
import { trace } from "../commands";
import { fileOf, settingOf, startOf } from "../queries/calendar";
import type { LockedTalk } from "../queries/locking";
import { listPeople } from "../queries/people";
import { whyNotInvite } from "../rules";
import { markInvited } from "./people";

/** Sends the invitation, or its newer version, to these people of the client, each in their own language. */
export async function invite(scope: WriteScope, { conversation, clientCase }: LockedTalk, contactIds: string[]) {
  refuseIf(whyNotChange(clientCase));
  const people = found((await listPeople(scope, [conversation.id])).get(conversation.id));
  const asked = [...new Set(contactIds)].map((id) => found(people.contacts.find((contact) => contact.id === id)));
  for (const contact of asked) refuseIf(whyNotInvite(conversation, contact));
  const setting = await settingOf(scope, conversation);
  const cancelled = conversation.status === "cancelled";
  for (const contact of asked) {
    await enqueueMail(scope.tx, {
      workspaceId: scope.workspace.id,
      caseId: clientCase.id,
      to: { name: contact.name, address: contact.email },
      replyTo: { name: setting.sender.name, address: setting.sender.email },
      locale: contact.locale,
      template: "conversation_invitation",
      values: {
        firm: scope.workspace.name,
        signedBy: setting.sender.name,
        subject: conversation.kind,
        news: cancelled ? "cancelled" : contact.invitedSequence === null ? "new" : "changed",
        contractTitle: setting.contractTitle,
        startsAt: startOf(conversation),
        timeZone: scope.workspace.timeZone,
        minutes: conversation.durationMinutes,
        form: conversation.form,
        place: conversation.place,
        agenda: conversation.agenda,
      },
      calendar: {
        method: methodOf("request", cancelled),
        content: fileOf(scope, conversation, people, setting, { purpose: "request", locale: contact.locale }),
      },
    });
  }
  await markInvited(scope, conversation.id, contactIds, conversation.invitationSequence);
  trace(scope, "conversation.invited", clientCase, conversation, {
    name: asked.map(({ name }) => name).join(", "),
  });
}
