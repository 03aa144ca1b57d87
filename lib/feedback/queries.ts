import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Locale, Segment } from "@/db/enums";
import { contacts } from "@/db/schema/clients";
import { feedbackRequests } from "@/db/schema/feedback";
import { links } from "@/db/schema/workspaces";
import { addDays } from "@/lib/calendar/dates";
import { type CaseHead, loadCaseHead } from "@/lib/cases/queries";
import type { Refusal } from "@/lib/platform/action/refusal";
import { dateIn, type Scope } from "@/lib/platform/scope";
import {
  canExtendFeedback,
  canReadPrivateAnswers,
  canRequestFeedback,
  canRestoreFeedback,
  canRevokeFeedback,
  canSendFeedback,
  canWithdrawConsent,
} from "./policy";
import { listResponses, type ResponseView } from "./queries/responses";
import {
  extensionDays,
  lastDayOf,
  lowestSegment,
  requestState,
  type RequestState,
  whyNotInvite,
  whyNotRemind,
  whyNotRenew,
  whyNotRestore,
  whyNotRevoke,
  whyNotSend,
} from "./rules";

export type AskableContact = { id: string; name: string; position: string; locale: Locale; whyNot: Refusal | null };

/** One request as the team sees it. What a draft says is not here: nobody of the firm may read it. */
export type RequestView = {
  id: string;
  contactName: string;
  locale: Locale;
  state: RequestState;
  createdAt: Date;
  sentAt: Date | null;
  remindedAt: Date | null;
  answeredAt: Date | null;
  revokedAt: Date | null;
  /** The last day on which the link works. */
  expiresOn: string;
  /** The day an extension usually lasts to. */
  extendTo: string;
  whyNot: Record<"send" | "remind" | "renew" | "revoke" | "restore", Refusal | null>;
};

export type CaseFeedback = {
  head: CaseHead;
  contacts: AskableContact[];
  requests: RequestView[];
  responses: ResponseView[];
  /** The lowest segment among those who answered. */
  segment: Segment;
  can: Record<"request" | "send" | "extend" | "revoke" | "restore" | "withdraw" | "readPrivate", boolean>;
};

/** The feedback page of a case. Null: there is no such case here. */
export async function loadCaseFeedback(scope: Scope, caseId: string): Promise<CaseFeedback | null> {
  const head = await loadCaseHead(scope, caseId);
  if (!head) return null;
  const made = await listRequests(scope, caseId);
  const responses = await listResponses(scope, { caseId, limit: 200 });
  const { actor } = scope;
  return {
    head,
    contacts: await listAskable(scope, head, made),
    requests: made.map(({ request }) => request),
    responses,
    segment: lowestSegment(responses.map(({ segment }) => segment)),
    can: {
      request: canRequestFeedback(actor),
      send: canSendFeedback(actor),
      extend: canExtendFeedback(actor),
      revoke: canRevokeFeedback(actor),
      restore: canRestoreFeedback(actor),
      withdraw: canWithdrawConsent(actor),
      readPrivate: canReadPrivateAnswers(actor),
    },
  };
}

async function listRequests(scope: Scope, caseId: string) {
  const rows = await scope.tx
    .select({
      id: feedbackRequests.id,
      contactId: feedbackRequests.contactId,
      contactName: contacts.name,
      email: contacts.email,
      locale: feedbackRequests.locale,
      createdAt: feedbackRequests.createdAt,
      sentAt: feedbackRequests.sentAt,
      remindedAt: feedbackRequests.remindedAt,
      openedAt: feedbackRequests.openedAt,
      expiresAt: links.expiresAt,
      revokedAt: links.revokedAt,
      answeredAt: links.usedAt,
    })
    .from(feedbackRequests)
    .innerJoin(links, and(eq(links.workspaceId, feedbackRequests.workspaceId), eq(links.id, feedbackRequests.linkId)))
    .innerJoin(
      contacts,
      and(eq(contacts.workspaceId, feedbackRequests.workspaceId), eq(contacts.id, feedbackRequests.contactId)),
    )
    .where(and(eq(feedbackRequests.workspaceId, scope.workspace.id), eq(feedbackRequests.caseId, caseId)))
    .orderBy(asc(feedbackRequests.createdAt), asc(feedbackRequests.id));
  return rows.map((row) => ({ contactId: row.contactId, ...viewOf(scope, row) }));
}

type RequestRow = Omit<RequestView, "state" | "expiresOn" | "extendTo" | "whyNot"> & {
  email: string;
  openedAt: Date | null;
  expiresAt: Date;
};

function viewOf(scope: Scope, row: RequestRow) {
  const { id, contactName, email, locale, createdAt, sentAt, remindedAt, openedAt, expiresAt, revokedAt, answeredAt } =
    row;
  const link = { expiresAt, revokedAt, submittedAt: answeredAt, now: scope.now };
  const noEmail = email === "" ? "feedback_without_email" : null;
  const expiresOn = dateIn(lastDayOf(expiresAt), scope.workspace.timeZone);
  const request: RequestView = {
    id,
    contactName,
    locale,
    createdAt,
    sentAt,
    remindedAt,
    answeredAt,
    revokedAt,
    state: requestState({ ...link, sentAt, openedAt }),
    expiresOn,
    extendTo: addDays(expiresOn > scope.today ? expiresOn : scope.today, extensionDays).toString(),
    whyNot: {
      send: whyNotSend({ ...link, sentAt }) ?? noEmail,
      remind: whyNotRemind({ ...link, sentAt, remindedAt }) ?? noEmail,
      renew: whyNotRenew(link),
      revoke: whyNotRevoke(link),
      restore: whyNotRestore(link),
    },
  };
  return { link, request };
}

async function listAskable(
  scope: Scope,
  head: CaseHead,
  made: Awaited<ReturnType<typeof listRequests>>,
): Promise<AskableContact[]> {
  const rows = await scope.tx
    .select({
      id: contacts.id,
      name: contacts.name,
      email: contacts.email,
      position: contacts.position,
      locale: contacts.locale,
    })
    .from(contacts)
    .where(
      and(
        eq(contacts.workspaceId, scope.workspace.id),
        eq(contacts.clientId, head.client.id),
        isNull(contacts.archivedAt),
      ),
    )
    .orderBy(asc(contacts.name), asc(contacts.id));
  return rows.map(({ email, ...contact }) => {
    const earlierLinks = made.filter(({ contactId }) => contactId === contact.id).map(({ link }) => link);
    return { ...contact, whyNot: whyNotInvite({ caseState: head.state, email, earlierLinks }) };
  });
}
