import "server-only";
import { and, eq } from "drizzle-orm";
import { consents, feedbackDrafts, feedbackRequests } from "@/db/schema/feedback";
import { contacts } from "@/db/schema/clients";
import { links } from "@/db/schema/workspaces";
import { addDays } from "@/lib/calendar/dates";
import { refuseIf } from "@/lib/platform/action/refusal";
import { env } from "@/lib/platform/env";
import { hashSecret, isId, newId, newSecret } from "@/lib/platform/ids";
import { makeLink } from "@/lib/platform/link";
import { routes } from "@/lib/platform/routes";
import type { Scope, WriteScope } from "@/lib/platform/scope";
import { sendInvitation, sendReminder } from "./commands/letters";
import { type Askable, type MadeRequest, ofLink } from "./queries/requests";
import {
  endOfDay,
  linkDays,
  linkState,
  whyNotExtend,
  whyNotInvite,
  whyNotRemind,
  whyNotRenew,
  whyNotRestore,
  whyNotRevoke,
  whyNotSend,
  whyNotWithdraw,
} from "./rules";

/** The whole address of a personal link: known at this moment only. */
export type ShownOnce = { requestId: string; address: string };

/** Makes a personal link for one person of the client, and sends it when asked to. */
export async function requestFeedback(scope: WriteScope, asked: Askable, send: boolean): Promise<ShownOnce> {
  const { caseId, caseState, contact, earlierLinks } = asked;
  refuseIf(whyNotInvite({ caseState, email: contact.email, earlierLinks }));
  const expiresAt = usualExpiry(scope);
  const link = await makeLink(scope, "feedback", expiresAt);
  const requestId = newId();
  await scope.tx.insert(feedbackRequests).values({
    workspaceId: scope.workspace.id,
    id: requestId,
    caseId,
    contactId: contact.id,
    linkId: link.id,
    locale: contact.locale,
    requestedBy: scope.actor.userId,
    sentAt: send ? scope.now : null,
  });
  scope.record("feedback.requested", { caseId, requestId, name: contact.name });
  const path = routes.feedbackLink(link.publicId, link.secret);
  if (send) {
    await sendInvitation(scope, { ...asked, path, expiresAt });
    scope.record("feedback.sent", { caseId, requestId, name: contact.name });
  }
  return { requestId, address: absolute(path) };
}

/** Sends the invitation. The secret is known to nobody any more, so the mail carries a new one. */
export async function sendFeedback(scope: WriteScope, request: MadeRequest): Promise<void> {
  refuseIf(whyNotSend({ ...request.link, sentAt: request.sentAt }) ?? whyNotWrite(request));
  const path = await replaceSecret(scope, request, request.link.expiresAt);
  await sendInvitation(scope, { ...request, path, expiresAt: request.link.expiresAt });
  await change(scope, request, { sentAt: scope.now });
  scope.record("feedback.sent", facts(request));
}

/** Sends the one reminder, with a new secret: of two mails the newer one leads to the form. */
export async function remindOfFeedback(scope: WriteScope, request: MadeRequest): Promise<void> {
  const { sentAt, remindedAt } = request;
  refuseIf(whyNotRemind({ ...request.link, sentAt, remindedAt }) ?? whyNotWrite(request));
  const path = await replaceSecret(scope, request, request.link.expiresAt);
  await sendReminder(scope, { ...request, path, expiresAt: request.link.expiresAt });
  await change(scope, request, { remindedAt: scope.now });
  scope.record("feedback.reminded", facts(request));
}

/** Replaces a lost link: from now on the old one leads nowhere. An expired one gets its time anew. */
export async function renewFeedback(scope: WriteScope, request: MadeRequest): Promise<ShownOnce> {
  refuseIf(whyNotRenew(request.link));
  const expiresAt = linkState(request.link) === "expired" ? usualExpiry(scope) : request.link.expiresAt;
  const path = await replaceSecret(scope, request, expiresAt);
  scope.record("feedback.renewed", facts(request));
  return { requestId: request.id, address: absolute(path) };
}

/** Lets a link work through the given day. */
export async function extendFeedback(scope: WriteScope, request: MadeRequest, until: string): Promise<void> {
  const expiresAt = endOfDay(until, scope.workspace.timeZone);
  refuseIf(whyNotExtend(request.link, expiresAt));
  await scope.tx.update(links).set({ expiresAt }).where(ofLink(scope, request.linkId));
  scope.record("feedback.extended", { ...facts(request), until });
}

/** Closes a link. What was begun with it goes at once: nobody may read it any more. */
export async function revokeFeedback(scope: WriteScope, request: MadeRequest): Promise<void> {
  refuseIf(whyNotRevoke(request.link));
  await scope.tx.update(links).set({ revokedAt: scope.now }).where(ofLink(scope, request.linkId));
  await scope.tx
    .delete(feedbackDrafts)
    .where(and(eq(feedbackDrafts.workspaceId, scope.workspace.id), eq(feedbackDrafts.requestId, request.id)));
  scope.record("feedback.revoked", facts(request));
}

/** Lets a revoked link work again, as long as it would have. */
export async function restoreFeedback(scope: WriteScope, request: MadeRequest): Promise<void> {
  refuseIf(whyNotRestore(request.link));
  await scope.tx.update(links).set({ revokedAt: null }).where(ofLink(scope, request.linkId));
  scope.record("feedback.restored", facts(request));
}

/** Holds a consent until the end of the transaction. */
export async function lockConsent(scope: Scope, consentId: string) {
  if (!isId(consentId)) return null;
  const [row] = await scope.tx
    .select({
      id: consents.id,
      caseId: consents.caseId,
      withdrawnAt: consents.withdrawnAt,
      contactName: contacts.name,
    })
    .from(consents)
    .innerJoin(contacts, and(eq(contacts.workspaceId, consents.workspaceId), eq(contacts.id, consents.contactId)))
    .where(and(eq(consents.workspaceId, scope.workspace.id), eq(consents.id, consentId)))
    .for("update", { of: consents });
  return row ?? null;
}

type LockedConsent = NonNullable<Awaited<ReturnType<typeof lockConsent>>>;

/** Writes down that the client took the consent back. The record stays, with the time. */
export async function withdrawConsent(scope: WriteScope, consent: LockedConsent): Promise<void> {
  refuseIf(whyNotWithdraw(consent));
  await scope.tx
    .update(consents)
    .set({ withdrawnAt: scope.now })
    .where(and(eq(consents.workspaceId, scope.workspace.id), eq(consents.id, consent.id)));
  scope.record("consent.withdrawn", { caseId: consent.caseId, consentId: consent.id, name: consent.contactName });
}

const usualExpiry = ({ today, workspace }: Scope) => endOfDay(addDays(today, linkDays).toString(), workspace.timeZone);

const absolute = (path: string) => new URL(path, env.APP_URL).href;

const whyNotWrite = ({ contact }: MadeRequest) => (contact.email === "" ? "feedback_without_email" : null);

const facts = ({ id, caseId, contact }: MadeRequest) => ({ caseId, requestId: id, name: contact.name });

async function replaceSecret(scope: WriteScope, { linkId, publicId }: MadeRequest, expiresAt: Date): Promise<string> {
  const secret = newSecret();
  await scope.tx
    .update(links)
    .set({ secretHash: hashSecret(secret), expiresAt })
    .where(ofLink(scope, linkId));
  return routes.feedbackLink(publicId, secret);
}

const change = (scope: WriteScope, { id }: MadeRequest, values: { sentAt: Date } | { remindedAt: Date }) =>
  scope.tx
    .update(feedbackRequests)
    .set(values)
    .where(and(eq(feedbackRequests.workspaceId, scope.workspace.id), eq(feedbackRequests.id, id)));
