import "server-only";
import { and, eq } from "drizzle-orm";
import type { Initiator, Locale } from "@/db/enums";
import { cases } from "@/db/schema/cases";
import { clients, contacts } from "@/db/schema/clients";
import { feedbackDrafts, feedbackRequests } from "@/db/schema/feedback";
import { links, workspaces } from "@/db/schema/workspaces";
import type { LinkScope } from "@/lib/platform/scope";
import { type Answers, draftAnswersSchema } from "../answers";
import type { FeedbackLink } from "../rules";

type ReadScope = Omit<LinkScope, "record">;

/** What one link asks of one person, and what they have answered so far. */
export type Survey = {
  requestId: string;
  caseId: string;
  initiator: Initiator;
  leadId: string | null;
  locale: Locale;
  contact: { id: string; name: string };
  clientName: string;
  retentionMonths: number;
  openedAt: Date | null;
  link: FeedbackLink;
  answers: Answers;
};

/** What the link leads to, for the page that shows it. */
export const loadSurvey = (scope: ReadScope): Promise<Survey | null> => findSurvey(scope, false);

/** The same, held until the end of the transaction: two answers to one link take turns. */
export const lockSurvey = (scope: ReadScope): Promise<Survey | null> => findSurvey(scope, true);

async function findSurvey(scope: ReadScope, lock: boolean): Promise<Survey | null> {
  const asked = scope.tx
    .select({
      requestId: feedbackRequests.id,
      caseId: feedbackRequests.caseId,
      locale: feedbackRequests.locale,
      openedAt: feedbackRequests.openedAt,
      initiator: cases.initiator,
      leadId: cases.leadId,
      contact: { id: contacts.id, name: contacts.name },
      clientName: clients.name,
      retentionMonths: workspaces.feedbackRetentionMonths,
    })
    .from(feedbackRequests)
    .innerJoin(cases, and(eq(cases.workspaceId, feedbackRequests.workspaceId), eq(cases.id, feedbackRequests.caseId)))
    .innerJoin(
      contacts,
      and(eq(contacts.workspaceId, feedbackRequests.workspaceId), eq(contacts.id, feedbackRequests.contactId)),
    )
    .innerJoin(clients, and(eq(clients.workspaceId, contacts.workspaceId), eq(clients.id, contacts.clientId)))
    .innerJoin(workspaces, eq(workspaces.id, feedbackRequests.workspaceId))
    .where(and(eq(feedbackRequests.workspaceId, scope.workspace.id), eq(feedbackRequests.linkId, scope.link.id)));
  const [row] = await (lock ? asked.for("update", { of: feedbackRequests }) : asked);
  if (!row) return null;
  return { ...row, link: await findLink(scope), answers: await findDraft(scope, row.requestId) };
}

/** Read after the lock: what the link was when the door opened may be over by now. */
async function findLink(scope: ReadScope): Promise<FeedbackLink> {
  const [row] = await scope.tx
    .select({ expiresAt: links.expiresAt, revokedAt: links.revokedAt, submittedAt: links.usedAt })
    .from(links)
    .where(and(eq(links.workspaceId, scope.workspace.id), eq(links.id, scope.link.id)));
  const { expiresAt, revokedAt, usedAt } = scope.link;
  return { ...(row ?? { expiresAt, revokedAt, submittedAt: usedAt }), now: scope.now };
}

async function findDraft(scope: ReadScope, requestId: string): Promise<Answers> {
  const [row] = await scope.tx
    .select({ answers: feedbackDrafts.answers })
    .from(feedbackDrafts)
    .where(and(eq(feedbackDrafts.workspaceId, scope.workspace.id), eq(feedbackDrafts.requestId, requestId)));
  return draftAnswersSchema.parse(row?.answers ?? {});
}
