import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Locale } from "@/db/enums";
import { consents, feedbackDrafts, feedbackRequests, feedbackResponses } from "@/db/schema/feedback";
import { links } from "@/db/schema/workspaces";
import { refuseIf } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import type { LinkScope } from "@/lib/platform/scope";
import { type Answers, answersSchema, type Draft, type FinalAnswers, withDraft } from "../answers";
import { consentText, feedbackForm, missingAnswers, segmentOfAnswers, type Step, withPage } from "../form";
import { wantsContact, whyNotSubmit } from "../rules";
import { csatAverageHundredths } from "../score";
import { planContact, tellLead } from "./commands/aftercare";
import type { Survey } from "./queries";
import type { PageInput } from "./schema";

/** Where the person goes next. */
export type NextPage =
  | { to: "step"; step: Step }
  | { to: "check" }
  | { to: "language"; locale: Locale; step: Step }
  | { to: "thanks" };

/** Keeps one answer for later: on this device or another one with the same link. */
export async function saveDraft(scope: LinkScope, survey: Survey, draft: Draft): Promise<null> {
  refuseIf(whyNotSubmit(survey.link));
  await keep(scope, survey, withDraft(survey.answers, draft));
  return null;
}

/** Keeps the questions for everyone and opens the path that they lead to. */
export async function continueSurvey(scope: LinkScope, survey: Survey, page: PageInput): Promise<NextPage> {
  refuseIf(whyNotSubmit(survey.link));
  const answers = withPage(survey, 1, page.answers);
  await keep(scope, survey, answers);
  if (page.switchTo) return { to: "language", locale: page.switchTo, step: 1 };
  return isComplete(survey, answers) ? { to: "step", step: 2 } : { to: "check" };
}

/** Takes the answers in for good, once for one link. What is incomplete is kept, and asked for again. */
export async function submitSurvey(scope: LinkScope, survey: Survey, page: PageInput): Promise<NextPage> {
  refuseIf(whyNotSubmit(survey.link));
  const answers = withPage(survey, 2, page.answers);
  const final = answersSchema(survey.initiator).safeParse(answers);
  if (page.switchTo || page.back || !final.success) {
    await keep(scope, survey, answers);
    if (page.switchTo) return { to: "language", locale: page.switchTo, step: 2 };
    return page.back ? { to: "step", step: 1 } : { to: "check" };
  }
  await claimLink(scope, survey);
  const responseId = await insertResponse(scope, survey, final.data, page.locale);
  await insertConsent(scope, survey, final.data, page.locale, responseId);
  await forgetDraft(scope, survey);
  if (wantsContact(final.data)) await planContact(scope, survey);
  await tellLead(scope, survey);
  scope.record("feedback.answered", { caseId: survey.caseId, responseId, name: survey.contact.name });
  return { to: "thanks" };
}

const isComplete = ({ initiator }: Survey, answers: Answers) => missingAnswers({ initiator, answers }).length === 0;

async function keep(scope: LinkScope, survey: Survey, answers: Answers) {
  const workspaceId = scope.workspace.id;
  await scope.tx
    .insert(feedbackDrafts)
    .values({ workspaceId, requestId: survey.requestId, answers, updatedAt: scope.now })
    .onConflictDoUpdate({
      target: [feedbackDrafts.workspaceId, feedbackDrafts.requestId],
      set: { answers, updatedAt: scope.now },
    });
  if (survey.openedAt) return;
  await scope.tx
    .update(feedbackRequests)
    .set({ openedAt: scope.now })
    .where(and(eq(feedbackRequests.workspaceId, workspaceId), eq(feedbackRequests.id, survey.requestId)));
}

/** The one write that decides who was first. */
async function claimLink(scope: LinkScope, survey: Survey) {
  const used = await scope.tx
    .update(links)
    .set({ usedAt: scope.now })
    .where(
      and(
        eq(links.workspaceId, scope.workspace.id),
        eq(links.id, scope.link.id),
        isNull(links.usedAt),
        isNull(links.revokedAt),
        gt(links.expiresAt, scope.now),
      ),
    )
    .returning({ id: links.id });
  refuseIf(used.length === 1 ? null : (whyNotSubmit(survey.link) ?? "feedback_answered"));
}

async function insertResponse(scope: LinkScope, survey: Survey, answers: FinalAnswers, locale: Locale) {
  const id = newId();
  await scope.tx.insert(feedbackResponses).values({
    workspaceId: scope.workspace.id,
    id,
    requestId: survey.requestId,
    caseId: survey.caseId,
    contactId: survey.contact.id,
    locale,
    formVersion: feedbackForm.version,
    answers,
    nps: answers.nps,
    csatAverageHundredths: csatAverageHundredths(answers.csat),
    segment: segmentOfAnswers(answers),
    submittedAt: scope.now,
  });
  return id;
}

/** Consent is a record of its own: the words that stood there, and where they may go. */
async function insertConsent(
  scope: LinkScope,
  survey: Survey,
  answers: FinalAnswers,
  locale: Locale,
  responseId: string,
) {
  const { testimonial, publish: level, publish_places: places = [] } = answers;
  if (!testimonial || !level || level === "no") return;
  const consentId = newId();
  await scope.tx.insert(consents).values({
    workspaceId: scope.workspace.id,
    id: consentId,
    responseId,
    caseId: survey.caseId,
    contactId: survey.contact.id,
    quote: testimonial,
    level,
    places,
    textShown: consentText({ level, places, locale }),
    textVersion: feedbackForm.version,
    locale,
    givenAt: scope.now,
  });
  scope.record("consent.given", { caseId: survey.caseId, consentId, name: survey.contact.name });
}

const forgetDraft = (scope: LinkScope, survey: Survey) =>
  scope.tx
    .delete(feedbackDrafts)
    .where(and(eq(feedbackDrafts.workspaceId, scope.workspace.id), eq(feedbackDrafts.requestId, survey.requestId)));
