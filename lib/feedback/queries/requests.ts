import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { CaseState, Locale } from "@/db/enums";
import { users } from "@/db/schema/accounts";
import { cases } from "@/db/schema/cases";
import { clients, contacts, contracts } from "@/db/schema/clients";
import { feedbackRequests } from "@/db/schema/feedback";
import { links, workspaces } from "@/db/schema/workspaces";
import { isId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import type { FeedbackLink } from "../rules";

/** A person who may be asked, with the case it is about. */
export type Askable = {
  caseId: string;
  caseState: CaseState;
  contact: { id: string; name: string; email: string; locale: Locale };
  earlierLinks: FeedbackLink[];
  letter: LetterFacts;
  lead: { name: string; email: string } | null;
};

/** What the mails to the client say about the case and the firm. */
export type LetterFacts = {
  contractTitle: string;
  endsOn: string | null;
  retentionMonths: number;
};

/** A request that was made, with its link as it stands. */
export type MadeRequest = Omit<Askable, "earlierLinks"> & {
  id: string;
  linkId: string;
  publicId: string;
  link: FeedbackLink;
  sentAt: Date | null;
  remindedAt: Date | null;
};

const letterColumns = {
  contractTitle: contracts.title,
  endsOn: cases.effectiveEndOn,
  retentionMonths: workspaces.feedbackRetentionMonths,
};
/** A deleted account reads no answers: the firm does. */
const isLeadToday = and(eq(users.id, cases.leadId), isNull(users.disabledAt));
const leadColumns = { name: users.name, email: users.email };
const contactColumns = { id: contacts.id, name: contacts.name, email: contacts.email, locale: contacts.locale };

/** Holds a contact of the case's client: two invitations of one person take turns. Null: not there, or archived. */
export async function lockAskable(scope: Scope, caseId: string, contactId: string): Promise<Askable | null> {
  if (!isId(caseId) || !isId(contactId)) return null;
  const [row] = await scope.tx
    .select({
      caseId: cases.id,
      caseState: cases.state,
      contact: contactColumns,
      letter: letterColumns,
      lead: leadColumns,
    })
    .from(contacts)
    .innerJoin(clients, and(eq(clients.workspaceId, contacts.workspaceId), eq(clients.id, contacts.clientId)))
    .innerJoin(cases, and(eq(cases.workspaceId, clients.workspaceId), eq(cases.clientId, clients.id)))
    .innerJoin(contracts, and(eq(contracts.workspaceId, cases.workspaceId), eq(contracts.id, cases.contractId)))
    .innerJoin(workspaces, eq(workspaces.id, cases.workspaceId))
    .leftJoin(users, isLeadToday)
    .where(
      and(
        eq(contacts.workspaceId, scope.workspace.id),
        eq(contacts.id, contactId),
        isNull(contacts.archivedAt),
        eq(cases.id, caseId),
      ),
    )
    .for("update", { of: contacts });
  return row ? { ...row, earlierLinks: await listLinks(scope, caseId, contactId) } : null;
}

/** Holds a request until the end of the transaction. */
export async function lockRequest(scope: Scope, requestId: string): Promise<MadeRequest | null> {
  if (!isId(requestId)) return null;
  const [row] = await scope.tx
    .select({
      id: feedbackRequests.id,
      linkId: feedbackRequests.linkId,
      sentAt: feedbackRequests.sentAt,
      remindedAt: feedbackRequests.remindedAt,
      caseId: cases.id,
      caseState: cases.state,
      contact: contactColumns,
      letter: letterColumns,
      lead: leadColumns,
    })
    .from(feedbackRequests)
    .innerJoin(cases, and(eq(cases.workspaceId, feedbackRequests.workspaceId), eq(cases.id, feedbackRequests.caseId)))
    .innerJoin(
      contacts,
      and(eq(contacts.workspaceId, feedbackRequests.workspaceId), eq(contacts.id, feedbackRequests.contactId)),
    )
    .innerJoin(contracts, and(eq(contracts.workspaceId, cases.workspaceId), eq(contracts.id, cases.contractId)))
    .innerJoin(workspaces, eq(workspaces.id, cases.workspaceId))
    .leftJoin(users, isLeadToday)
    .where(and(eq(feedbackRequests.workspaceId, scope.workspace.id), eq(feedbackRequests.id, requestId)))
    .for("update", { of: feedbackRequests });
  const [link] = row
    ? await scope.tx
        .select({ publicId: links.publicId, ...linkColumns })
        .from(links)
        .where(ofLink(scope, row.linkId))
    : [];
  if (!row || !link) return null;
  const { publicId, ...dates } = link;
  return { ...row, publicId, link: { ...dates, now: scope.now } };
}

export const ofLink = (scope: Scope, linkId: string) =>
  and(eq(links.workspaceId, scope.workspace.id), eq(links.id, linkId));

const linkColumns = {
  expiresAt: links.expiresAt,
  revokedAt: links.revokedAt,
  submittedAt: links.usedAt,
};

async function listLinks(scope: Scope, caseId: string, contactId: string): Promise<FeedbackLink[]> {
  const rows = await scope.tx
    .select(linkColumns)
    .from(feedbackRequests)
    .innerJoin(links, and(eq(links.workspaceId, feedbackRequests.workspaceId), eq(links.id, feedbackRequests.linkId)))
    .where(
      and(
        eq(feedbackRequests.workspaceId, scope.workspace.id),
        eq(feedbackRequests.caseId, caseId),
        eq(feedbackRequests.contactId, contactId),
      ),
    );
  return rows.map((dates) => ({ ...dates, now: scope.now }));
}
