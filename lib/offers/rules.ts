import type { OfferStatus } from "@/db/enums";
import type { Refusal } from "@/lib/platform/action/refusal";

/** Whether an offer is still to be answered: it expires at the end of its last day. */
export const isOpenOffer = (
  { status, validUntil }: { status: OfferStatus; validUntil: string | null },
  today: string,
): boolean => status === "sent" && (validUntil === null || validUntil >= today);

/** Why an offer may not be answered so: once, in time; an answer is taken back before another is given. */
export function whyNotAnswerOffer(
  offer: { status: OfferStatus; validUntil: string | null },
  to: "accepted" | "rejected" | "withdrawn" | "sent",
  today: string,
): Refusal | null {
  if (to === "sent") return offer.status === "sent" ? "offer_is_open" : null;
  if (offer.status !== "sent") return "offer_answered";
  return to === "accepted" && !isOpenOffer(offer, today) ? "offer_expired" : null;
}

/** Whether accepting an offer stays within what the lead may accept; without a mandate nothing does. */
export const isWithinMandate = (
  offer: { valueMinor: number | null; currency: string },
  stance: { mandateMinor: number | null; currency: string } | null,
): boolean =>
  stance !== null &&
  stance.mandateMinor !== null &&
  stance.currency === offer.currency &&
  (offer.valueMinor ?? 0) <= stance.mandateMinor;

/** What twelve months are worth more if the client stays than if the contract ends; null: nobody entered both. */
export const worthOfStaying = (stance: {
  stayMarginMinor: number | null;
  endMarginMinor: number | null;
}): number | null =>
  stance.stayMarginMinor === null || stance.endMarginMinor === null
    ? null
    : stance.stayMarginMinor - stance.endMarginMinor;
