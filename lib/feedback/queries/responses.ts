import "server-only";
import { and, desc, eq, lt, or, type SQL } from "drizzle-orm";
import type { Locale, PublishLevel, Segment } from "@/db/enums";
import { cases } from "@/db/schema/cases";
import { clients, contacts } from "@/db/schema/clients";
import { consents, feedbackResponses } from "@/db/schema/feedback";
import type { Scope } from "@/lib/platform/scope";
import { type Answers, draftAnswersSchema } from "../answers";
import { questions } from "../form";
import { canReadPrivateAnswers } from "../policy";

export type ConsentView = {
  id: string;
  level: PublishLevel;
  places: string[];
  textShown: string;
  givenAt: Date;
  withdrawnAt: Date | null;
};

/** An answer as this member may read it: what is for a manager alone is not in it for others. */
export type ResponseView = {
  id: string;
  requestId: string;
  caseId: string;
  caseNumber: number;
  clientName: string;
  contact: { name: string; position: string };
  locale: Locale;
  nps: number | null;
  segment: Segment;
  answers: Answers;
  submittedAt: Date;
  consent: ConsentView | null;
};

export type Place = { submittedAt: Date; id: string };

/** Answers of one case or of the whole workspace, the newest first, after a place in that order. */
export async function listResponses(
  scope: Scope,
  filter: { caseId?: string; where?: SQL | undefined; before?: Place | undefined; limit: number },
): Promise<ResponseView[]> {
  const { caseId, where, before, limit } = filter;
  const rows = await scope.tx
    .select({
      id: feedbackResponses.id,
      requestId: feedbackResponses.requestId,
      caseId: feedbackResponses.caseId,
      caseNumber: cases.number,
      clientName: clients.name,
      contact: { name: contacts.name, position: contacts.position },
      locale: feedbackResponses.locale,
      nps: feedbackResponses.nps,
      segment: feedbackResponses.segment,
      answers: feedbackResponses.answers,
      submittedAt: feedbackResponses.submittedAt,
      consent: {
        id: consents.id,
        level: consents.level,
        places: consents.places,
        textShown: consents.textShown,
        givenAt: consents.givenAt,
        withdrawnAt: consents.withdrawnAt,
      },
    })
    .from(feedbackResponses)
    .innerJoin(cases, and(eq(cases.workspaceId, feedbackResponses.workspaceId), eq(cases.id, feedbackResponses.caseId)))
    .innerJoin(clients, and(eq(clients.workspaceId, cases.workspaceId), eq(clients.id, cases.clientId)))
    .innerJoin(
      contacts,
      and(eq(contacts.workspaceId, feedbackResponses.workspaceId), eq(contacts.id, feedbackResponses.contactId)),
    )
    .leftJoin(
      consents,
      and(eq(consents.workspaceId, feedbackResponses.workspaceId), eq(consents.responseId, feedbackResponses.id)),
    )
    .where(
      and(
        eq(feedbackResponses.workspaceId, scope.workspace.id),
        caseId === undefined ? undefined : eq(feedbackResponses.caseId, caseId),
        where,
        before && after(before),
      ),
    )
    .orderBy(desc(feedbackResponses.submittedAt), desc(feedbackResponses.id))
    .limit(limit);
  return rows.map((row) => ({ ...row, answers: readable(scope, draftAnswersSchema.parse(row.answers)) }));
}

const after = ({ submittedAt, id }: Place) =>
  or(
    lt(feedbackResponses.submittedAt, submittedAt),
    and(eq(feedbackResponses.submittedAt, submittedAt), lt(feedbackResponses.id, id)),
  );

function readable(scope: Scope, answers: Answers): Answers {
  if (canReadPrivateAnswers(scope.actor)) return answers;
  const open = { ...answers };
  for (const { id, managerOnly } of questions) if (managerOnly) delete open[id];
  return open;
}
