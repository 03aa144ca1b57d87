import { v7 } from "uuid";
import { consents, feedbackRequests, feedbackResponses } from "@/db/schema/feedback";
import { links } from "@/db/schema/workspaces";
import { type Ground, linkOf } from "./ground";

/** What the client is asked, and what they answered. */
export async function makeFeedback(ground: Ground, known: { case: string; contact: string }) {
  const { tx, ws, author } = ground;
  const id = {
    request: v7(),
    revoked: v7(),
    link: v7(),
    revokedLink: v7(),
    answered: v7(),
    answeredLink: v7(),
    response: v7(),
    consent: v7(),
  };
  const request = (requestId: string, linkId: string, contactId: string) => ({
    ...ws,
    id: requestId,
    caseId: known.case,
    contactId,
    linkId,
    locale: "en" as const,
    requestedBy: author,
    sentAt: new Date(Date.now() - 10 * 86_400_000),
  });
  await tx
    .insert(links)
    .values([
      linkOf(ground, id.link, "feedback"),
      linkOf(ground, id.revokedLink, "feedback", { revokedAt: new Date() }),
      linkOf(ground, id.answeredLink, "feedback", { usedAt: new Date() }),
    ]);
  await tx
    .insert(feedbackRequests)
    .values([
      request(id.request, id.link, known.contact),
      request(id.revoked, id.revokedLink, known.contact),
      request(id.answered, id.answeredLink, known.contact),
    ]);
  await tx.insert(feedbackResponses).values({
    ...ws,
    id: id.response,
    requestId: id.answered,
    caseId: known.case,
    contactId: known.contact,
    locale: "en",
    formVersion: 1,
    answers: { nps: 9 },
    nps: 9,
    segment: "satisfied",
    submittedAt: new Date(),
  });
  await tx.insert(consents).values({
    ...ws,
    id: id.consent,
    responseId: id.response,
    caseId: known.case,
    contactId: known.contact,
    quote: "Good",
    level: "company",
    places: ["website"],
    textShown: "May we",
    textVersion: 1,
    locale: "en",
    givenAt: new Date(),
  });
  return id;
}
