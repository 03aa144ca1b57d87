import type { Role } from "@/db/enums";
import { canGrant } from "@/lib/members/policy";
import type { Refusal } from "@/lib/platform/action/refusal";

type Invitation = {
  role: Role;
  acceptedAt: Date | null;
  cancelledAt: Date | null;
  link: { expiresAt: Date; revokedAt: Date | null; usedAt: Date | null };
  /** What the one who invited may give today; null when they are no longer here. */
  inviterRole: Role | null;
};

export type InvitationState = "open" | "expired" | "cancelled" | "accepted";

export const invitationDays = 7;

/** Where an invitation stands. It ends with the right of who gave it: `inviterRole` is null once they left. */
export function invitationState(invitation: Invitation, now: Date): InvitationState {
  const { acceptedAt, cancelledAt, link, inviterRole, role } = invitation;
  if (acceptedAt || link.usedAt) return "accepted";
  const stillGiven = inviterRole !== null && canGrant({ role: inviterRole }, role);
  if (cancelledAt || link.revokedAt || !stillGiven) return "cancelled";
  return link.expiresAt <= now ? "expired" : "open";
}

const reasons: Record<InvitationState, Refusal | null> = {
  open: null,
  expired: "invitation_expired",
  cancelled: "invitation_cancelled",
  accepted: "invitation_spent",
};

/** Why an invitation cannot be accepted now by somebody with this address, or null. */
export function whyNotAccept(invitation: Invitation & { email: string }, email: string, now: Date): Refusal | null {
  const state = invitationState(invitation, now);
  return reasons[state] ?? (invitation.email === email ? null : "invitation_not_yours");
}

/** Sending again helps an expired invitation, and one that never arrived. */
export function whyNotChangeInvitation(invitation: Pick<Invitation, "acceptedAt" | "cancelledAt">): Refusal | null {
  if (invitation.acceptedAt) return "invitation_spent";
  return invitation.cancelledAt ? "invitation_cancelled" : null;
}
