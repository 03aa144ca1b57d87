import { type HeldCase, holdsAny } from "@/lib/cases/policy";
import { allows } from "@/lib/platform/permissions";
import type { Actor } from "@/lib/platform/scope";
import { isWithinMandate } from "./rules";

/** Negotiating belongs to the lead, the account manager and the decision maker; owners and admins may too. */
export const canNegotiate = (actor: Actor, clientCase: HeldCase) =>
  allows(actor.role, "offer.edit") &&
  (allows(actor.role, "case.move_any") || holdsAny(actor, clientCase, ["lead", "decision_maker", "account_manager"]));

type Acceptance = {
  offer: { valueMinor: number | null; currency: string };
  stance: { mandateMinor: number | null; currency: string } | null;
};

/** Accepting beyond the mandate needs the decision maker. */
export const canAcceptOffer = (actor: Actor, clientCase: HeldCase, { offer, stance }: Acceptance) =>
  canNegotiate(actor, clientCase) &&
  (isWithinMandate(offer, stance) ||
    allows(actor.role, "case.move_any") ||
    holdsAny(actor, clientCase, ["decision_maker"]));
