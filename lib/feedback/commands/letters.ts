import "server-only";
import type { MadeRequest } from "../queries/requests";
import { enqueueMail } from "@/lib/platform/mail/enqueue";
import { dateIn, type WriteScope } from "@/lib/platform/scope";
import { lastDayOf } from "../rules";

const minutes = 4;

type Addressed = Pick<MadeRequest, "caseId" | "contact" | "letter" | "lead"> & { path: string; expiresAt: Date };

/** Asks the client for an opinion, in the client's language. */
export const sendInvitation = (scope: WriteScope, asked: Addressed) =>
  enqueueMail(scope.tx, {
    ...envelope(scope, asked),
    template: "feedback_request",
    values: { ...common(scope, asked), contractTitle: asked.letter.contractTitle, endedOn: endedOn(scope, asked) },
  });

/** Asks once more, and says that it was the last time. */
export const sendReminder = (scope: WriteScope, asked: Addressed) =>
  enqueueMail(scope.tx, { ...envelope(scope, asked), template: "feedback_reminder", values: common(scope, asked) });

function envelope(scope: WriteScope, { caseId, contact, lead }: Addressed) {
  const { workspace } = scope;
  const reader = lead ? { name: lead.name, address: lead.email } : { name: workspace.name, address: workspace.email };
  return {
    workspaceId: workspace.id,
    caseId,
    to: { name: contact.name, address: contact.email },
    locale: contact.locale,
    ...(reader.address === "" ? {} : { replyTo: reader }),
  };
}

const common = ({ workspace, actor }: WriteScope, { letter, lead, path, expiresAt }: Addressed) => ({
  firm: workspace.name,
  firmEmail: workspace.email,
  salutation: "",
  leadName: lead?.name ?? actor.name,
  minutes,
  path,
  expiresOn: dateIn(lastDayOf(expiresAt), workspace.timeZone),
  retentionMonths: letter.retentionMonths,
});

const endedOn = ({ today }: WriteScope, { letter: { endsOn } }: Addressed) =>
  endsOn !== null && endsOn < today ? endsOn : null;
