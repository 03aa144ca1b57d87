"use server";

import { lockCase } from "@/lib/cases/queries";
import { workspaceAction } from "@/lib/platform/action/workspace-action";
import { agree, cancelAgreement, offer, restoreAgreement, sign, takeStance } from "./commands";
import { answerOffer, sendOffer } from "./commands/answering";
import { canAcceptOffer, canNegotiate } from "./policy";
import { lockAgreement, lockCancelled, lockOffer } from "./queries";
import {
  agreementIdInput,
  agreeInput,
  answerOfferInput,
  offerInput,
  sendOfferInput,
  signInput,
  stanceInput,
} from "./schema";

export const takeStanceAction = workspaceAction({
  name: "offer.edit",
  input: stanceInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canNegotiate,
  run: (scope, clientCase, input) => takeStance(scope, clientCase, input),
});

export const offerAction = workspaceAction({
  name: "offer.edit",
  input: offerInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canNegotiate,
  run: (scope, clientCase, input) => offer(scope, clientCase, input),
});

export const agreeAction = workspaceAction({
  name: "offer.edit",
  input: agreeInput,
  subject: (scope, input) => lockCase(scope, input.caseId),
  can: canNegotiate,
  run: (scope, clientCase, input) => agree(scope, clientCase, input),
});

export const signAction = workspaceAction({
  name: "offer.edit",
  input: signInput,
  subject: (scope, input) => lockAgreement(scope, input.agreementId),
  can: (actor, { clientCase }) => canNegotiate(actor, clientCase),
  run: (scope, held, input) => sign(scope, held, input),
});

export const cancelAgreementAction = workspaceAction({
  name: "offer.edit",
  input: agreementIdInput,
  subject: (scope, input) => lockAgreement(scope, input.agreementId),
  can: (actor, { clientCase }) => canNegotiate(actor, clientCase),
  run: (scope, held, input) => cancelAgreement(scope, held, input.version),
});

export const restoreAgreementAction = workspaceAction({
  name: "offer.edit",
  input: agreementIdInput,
  subject: (scope, input) => lockCancelled(scope, input.agreementId),
  can: (actor, { clientCase }) => canNegotiate(actor, clientCase),
  run: (scope, held, input) => restoreAgreement(scope, held, input.version),
});

export const sendOfferAction = workspaceAction({
  name: "offer.edit",
  input: sendOfferInput,
  subject: (scope, input) => lockOffer(scope, input.offerId),
  can: (actor, { clientCase, ...held }) => canAcceptOffer(actor, clientCase, held),
  run: (scope, held, input) => sendOffer(scope, held, input.version),
});

export const answerOfferAction = workspaceAction({
  name: "offer.edit",
  input: answerOfferInput,
  subject: async (scope, input) => {
    const held = await lockOffer(scope, input.offerId);
    return held && { ...held, status: input.status };
  },
  can: (actor, { clientCase, offer: answered, stance, status }) =>
    status === "accepted"
      ? canAcceptOffer(actor, clientCase, { offer: answered, stance })
      : canNegotiate(actor, clientCase),
  run: (scope, held, input) => answerOffer(scope, held, input),
});
