import type { Refusal } from "@/lib/platform/action/refusal";

type Served = { dispatchedOn: string | null; deliveredOn: string | null };

/** Why a delivery may not be recorded on this day: not before the letter was sent, and not in the future. */
export const whyNotDeliver = ({ dispatchedOn }: Served, deliveredOn: string, today: string): Refusal | null => {
  if (deliveredOn > today) return "notice_in_future";
  return dispatchedOn !== null && deliveredOn < dispatchedOn ? "notice_before_sending" : null;
};

type Ending = { deliveredOn: string | null; computedEndOn: string | null; agreed: boolean };

/** Why an end may not be confirmed: nothing arrived, or it is earlier than the rule gives and nobody agreed to that. */
export const whyNotConfirmEnd = ({ deliveredOn, computedEndOn, agreed }: Ending, endsOn: string): Refusal | null => {
  if (deliveredOn === null) return "notice_not_delivered";
  if (endsOn < deliveredOn) return "notice_ends_before_delivery";
  return computedEndOn !== null && endsOn < computedEndOn && !agreed ? "notice_ends_too_early" : null;
};

/** Whether the contract names an address, whatever the spaces and capitals. */
export const isNamedIn = (contractAddress: string, address: string): boolean => {
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();
  return plain(address) !== "" && plain(contractAddress).includes(plain(address));
};
