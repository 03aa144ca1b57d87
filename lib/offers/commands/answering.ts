import "server-only";
import type { z } from "zod";
import { whyNotChange } from "@/lib/cases/rules";
import { canAllHold } from "@/lib/cases/queries/people";
import { listCaseContacts } from "@/lib/conversations/queries/people";
import { refuseIf } from "@/lib/platform/action/refusal";
import type { WriteScope } from "@/lib/platform/scope";
import { insertAgreement } from "../commands";
import type { lockOffer } from "../queries";
import { paperOf, reopenedStatus, whyNotAnswerOffer, whyNotSend } from "../rules";
import type { answerOfferInput } from "../schema";
import { dropPaper, dropTasks, plantTasks } from "./planting";
import { counter, needRoom, writeOffer } from "./turns";

type HeldOffer = NonNullable<Awaited<ReturnType<typeof lockOffer>>>;
type Answer = z.output<typeof answerOfferInput>;

/** Sends an offer of ours: whoever sends it approves it. It counters the client's open one. */
export async function sendOffer(scope: WriteScope, { offer, clientCase }: HeldOffer, version: number) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(offer.version === version ? null : "offer_changed");
  refuseIf(whyNotSend(offer, scope.today));
  await needRoom(scope, clientCase.id, offer.side);
  const countersId = await counter(scope, clientCase.id, offer.side);
  await writeOffer(scope, offer.id, {
    status: "sent",
    offeredOn: scope.today,
    approvedBy: scope.actor.userId,
    approvedAt: scope.now,
    countersId,
  });
  scope.record("offer.sent", { caseId: clientCase.id, number: offer.number });
}

/**
 * Answers an offer, or takes the answer back. An accepted one becomes a paper to be signed and tasks on the case;
 * both go again with the acceptance, except for the tasks somebody has worked on.
 */
export async function answerOffer(scope: WriteScope, { offer, clientCase }: HeldOffer, given: Answer) {
  const { status } = given;
  refuseIf(whyNotChange(clientCase));
  refuseIf(offer.version === given.version ? null : "offer_changed");
  refuseIf(whyNotAnswerOffer(offer, status, scope.today));
  if (status === "sent") return reopen(scope, { offer, clientCase });
  await writeOffer(scope, offer.id, {
    status,
    answer: given.answer,
    answeredOn: scope.today,
    decidedBy: scope.actor.userId,
    ...(status === "withdrawn" ? {} : await answererOf(scope, offer, given.answeredBy)),
  });
  scope.record("offer.answered", { caseId: clientCase.id, number: offer.number, status });
  if (status !== "accepted") return;
  const kind = paperOf(offer.kind);
  await insertAgreement(scope, clientCase.id, {
    offerId: offer.id,
    kind,
    terms: offer.terms,
    endsOn: kind === "exit" ? offer.endsOn : null,
    withdrawsNotice: kind === "annex",
  });
  await plantTasks(scope, clientCase, offer, given.points);
}

async function reopen(scope: WriteScope, { offer, clientCase }: Omit<HeldOffer, "stance">) {
  const status = reopenedStatus(offer);
  if (status === "sent") await needRoom(scope, clientCase.id, offer.side);
  if (offer.status === "accepted") {
    await dropPaper(scope, offer.id);
    await dropTasks(scope, clientCase.id, offer);
  }
  await writeOffer(scope, offer.id, {
    status,
    answer: "",
    answeredOn: null,
    answeredById: null,
    answeredByContactId: null,
    decidedBy: null,
  });
  scope.record("offer.reopened", { caseId: clientCase.id, number: offer.number });
}

/** Who answered, on the side that was asked; nobody needs to be named. */
async function answererOf(scope: WriteScope, { side, caseId }: HeldOffer["offer"], answeredBy: string | null) {
  if (answeredBy === null) return {};
  const known =
    side === "us"
      ? (await listCaseContacts(scope, caseId)).some(({ id }) => id === answeredBy)
      : await canAllHold(scope, [answeredBy], caseId);
  refuseIf(known ? null : "offer_answerer_gone");
  return side === "us" ? { answeredByContactId: answeredBy } : { answeredById: answeredBy };
}
