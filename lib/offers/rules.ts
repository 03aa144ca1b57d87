import type { AgreementKind, Calendar, OfferKind, OfferStatus, Phase, Side, TaskStatus } from "@/db/enums";
import { addBusinessDays } from "@/lib/calendar/rules";
import { linesOf } from "@/lib/conversations/rules";
import type { Refusal } from "@/lib/platform/action/refusal";

/** Whether an offer is still to be answered: it expires at the end of its last day. */
export const isOpenOffer = (
  { status, validUntil }: { status: OfferStatus; validUntil: string | null },
  today: string,
): boolean => status === "sent" && (validUntil === null || validUntil >= today);

type Answerable = { status: OfferStatus; validUntil: string | null };

/** What an offer counts as on a day: an open one past its last day has expired, without anything being written. */
export const statusOn = (offer: Answerable, today: string): OfferStatus =>
  offer.status === "sent" && !isOpenOffer(offer, today) ? "expired" : offer.status;

/** Why an offer may not go out: it has gone out already, or is past its last day. */
export function whyNotSend(offer: Answerable, today: string): Refusal | null {
  if (offer.status !== "draft") return offer.status === "sent" ? "offer_is_open" : "offer_answered";
  return offer.validUntil !== null && offer.validUntil < today ? "offer_expired" : null;
}

/** Why an offer may not be answered so: once sent, once, in time; an answer is taken back before another is given. */
export function whyNotAnswerOffer(
  offer: Answerable,
  to: "accepted" | "rejected" | "withdrawn" | "sent",
  today: string,
): Refusal | null {
  if (to === "sent") return offer.status === "sent" || offer.status === "draft" ? "offer_is_open" : null;
  if (offer.status === "draft") return to === "withdrawn" ? null : "offer_not_sent";
  if (offer.status !== "sent") return "offer_answered";
  return to === "accepted" && !isOpenOffer(offer, today) ? "offer_expired" : null;
}

type Approvable = { side: Side; approvedBy: string | null };

/** What an offer is once its answer is taken back: one of ours that nobody approved was never sent. */
export const reopenedStatus = ({ side, approvedBy }: Approvable): "draft" | "sent" =>
  side === "us" && approvedBy === null ? "draft" : "sent";

/** Whether saying yes to it is still a question of the mandate: not when we approved our own offer before sending. */
export const asksForMandate = ({ side, approvedBy }: Approvable): boolean => side === "client" || approvedBy === null;

/** What an accepted offer becomes: another exit ends the contract, everything else goes on in an annex. */
export const paperOf = (kind: OfferKind): AgreementKind => (kind === "exit" ? "exit" : "annex");

/** Why a paper that was set aside may not come back: its offer is open again, or has another paper by now. */
export const whyNotRestore = ({ offer, hasPaper }: { offer: OfferStatus | null; hasPaper: boolean }): Refusal | null =>
  offer === null || (offer === "accepted" && !hasPaper) ? null : "agreement_without_offer";

/** By when the paper is written, and by when both sides have signed it. */
export const paperDays = (today: string, calendar: Calendar) => ({
  prepareOn: addBusinessDays(today, 3, calendar).toString(),
  signOn: addBusinessDays(today, 7, calendar).toString(),
});

/** In which phase the points agreed upon are kept: a client who stays is looked after although the case rests. */
export const phaseOfPoints = (paper: AgreementKind): Phase => (paper === "annex" ? "aftercare" : "settlement");

/** The points of a text, one a line, each once. */
export const pointsIn = (text: string): string[] => [...new Set(linesOf(text))];

/** Whether nobody has done anything with a planted task, so that it may go when its offer is open again. */
export const isUntouched = (task: {
  status: TaskStatus;
  deletedAt: Date | null;
  commentCount: number;
  subtasks: number;
  events: number;
}): boolean =>
  task.status === "open" &&
  task.deletedAt === null &&
  task.commentCount === 0 &&
  task.subtasks === 0 &&
  task.events === 0;

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
