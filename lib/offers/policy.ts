import { type HeldCase, holdsAny } from "@/lib/cases/policy";
import { allows } from "@/lib/platform/permissions";
import type { Actor } from "@/lib/platform/scope";
import { asksForMandate, isWithinMandate } from "./rules";
import type { Side } from "@/db/enums";

/** Negotiating belongs to the lead, the account manager and the decision maker; owners and admins may too. */
export const canNegotiate = (actor: Actor, clientCase: HeldCase) =>
  allows(actor.role, "offer.edit") &&
  (allows(actor.role, "case.move_any") || holdsAny(actor, clientCase, ["lead", "decision_maker", "account_manager"]));

type Acceptance = {
  offer: { side: Side; approvedBy: string | null; valueMinor: number | null; currency: string };
  stance: { mandateMinor: number | null; currency: string } | null;
};

/** Saying yes beyond the mandate needs the decision maker: to an offer of the client, or to sending one of ours. */
export const canAcceptOffer = (actor: Actor, clientCase: HeldCase, { offer, stance }: Acceptance) =>
  canNegotiate(actor, clientCase) &&
  (!asksForMandate(offer) ||
    isWithinMandate(offer, stance) ||
    allows(actor.role, "case.move_any") ||
    holdsAny(actor, clientCase, ["decision_maker"]));
