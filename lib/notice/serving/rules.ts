import type { Calendar } from "@/db/enums";
import { daysBetween } from "@/lib/calendar/days";
import { addBusinessDays } from "@/lib/calendar/rules";
import type { Refusal } from "@/lib/platform/action/refusal";
import type { ProvenStep } from "./schema";

type Served = { dispatchedOn: string | null; endsOn: string | null };

/** Why a delivery may not be recorded on this day: not before the letter was sent, not in the future, not under an end that was confirmed. */
export const whyNotDeliver = ({ dispatchedOn, endsOn }: Served, deliveredOn: string, today: string): Refusal | null => {
  if (endsOn !== null) return "notice_end_confirmed";
  if (deliveredOn > today) return "notice_in_future";
  return dispatchedOn !== null && deliveredOn < dispatchedOn ? "notice_before_sending" : null;
};

/** How many business days a letter may be on its way before somebody should look after it. */
const businessDaysUnderWay = 5;

/** Whether nothing is known of the delivery of a letter although it should have arrived by now. */
export const isOverdue = (
  { dispatchedOn, deliveredOn }: { dispatchedOn: string | null; deliveredOn: string | null },
  today: string,
  calendar: Calendar,
): boolean =>
  dispatchedOn !== null &&
  deliveredOn === null &&
  addBusinessDays(dispatchedOn, businessDaysUnderWay, calendar).toString() <= today;

/** What a contract costs from the day after one day to another, by its fee of a month. */
export const feesBetween = (monthlyMinor: number, from: string, to: string): number =>
  Math.round((monthlyMinor * 12 * daysBetween(from, to)) / 365);

/** Why the sending may not be corrected: the letter is not ours, or it has arrived. */
export const whyNotCorrectSending = ({ givenBy, deliveredOn }: Letter): Refusal | null => {
  if (givenBy !== "us") return "notice_not_ours";
  return deliveredOn === null ? null : "notice_already_delivered";
};

type Letter = { givenBy: "us" | "client"; deliveredOn: string | null };

type Proving = Letter & { step: ProvenStep; removes: boolean };

/** Why a file may not prove a step of a letter, or be taken off it: we sent nothing, nothing arrived, or it is the client's letter itself. */
export const whyNotProve = ({ givenBy, deliveredOn, step, removes }: Proving): Refusal | null => {
  if (step === "sending") return givenBy === "us" ? null : "notice_not_ours";
  if (deliveredOn === null) return "notice_not_delivered";
  return givenBy === "client" && removes ? "notice_letter_stays" : null;
};

type Revoking = { givenBy: "us" | "client"; dispatchedOn: string | null };

/** Why word of a revocation may not be recorded: the letter is not ours, the day has not come, or nothing was sent by then. */
export const whyNotRevoke = (
  { givenBy, dispatchedOn }: Revoking,
  receivedOn: string,
  today: string,
): Refusal | null => {
  if (givenBy !== "us") return "notice_not_ours";
  if (receivedOn > today) return "notice_in_future";
  return dispatchedOn !== null && receivedOn < dispatchedOn ? "notice_before_sending" : null;
};

type Addressed = { givenBy: "us" | "client"; address: string; contractAddress: string };

/** Why nobody has to allow the address of a letter: it is not ours, or the contract names it. */
export const whyNotAllowAddress = ({ givenBy, address, contractAddress }: Addressed): Refusal | null => {
  if (givenBy !== "us") return "notice_not_ours";
  return isNamedIn({ contractAddress, address }) ? "notice_address_named" : null;
};

type Ending = { deliveredOn: string | null; computedEndOn: string | null; agreed: boolean };

/** Why an end may not be confirmed: nothing arrived, or it is earlier than the rule gives and nobody agreed to that. */
export const whyNotConfirmEnd = ({ deliveredOn, computedEndOn, agreed }: Ending, endsOn: string): Refusal | null => {
  if (deliveredOn === null) return "notice_not_delivered";
  if (endsOn < deliveredOn) return "notice_ends_before_delivery";
  return computedEndOn !== null && endsOn < computedEndOn && !agreed ? "notice_ends_too_early" : null;
};

/**
 * Whether a contract names an address: as all it says, as one of its lines, or as one of the parts between semicolons,
 * each read from its beginning, piece by piece between commas. An e-mail address may stand among other words. Spaces and
 * capitals do not matter; half a piece does.
 */
export const isNamedIn = ({ contractAddress, address }: Pick<Addressed, "contractAddress" | "address">): boolean => {
  const wanted = piecesOf(address);
  const [first, ...others] = wanted;
  if (first === undefined) return false;
  const words = plain(contractAddress.replace(/[,;:<>()]/g, " ")).split(" ");
  if (others.length === 0 && first.includes("@")) return words.includes(first);
  const entries = [contractAddress, ...contractAddress.split(";"), ...contractAddress.split("\n")].map(piecesOf);
  return entries.some((pieces) => wanted.every((piece, at) => pieces[at] === piece));
};

const piecesOf = (text: string) =>
  text
    .split(/[,;\n]/)
    .map(plain)
    .filter((piece) => piece !== "");

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();
