import { z } from "zod";
import { locales, roles } from "@/db/enums";
import { email, newPassword, personName } from "@/lib/accounts/schema";

/** How the secret link reaches the person: we mail it, or the one who invites copies it. */
const deliver = z.enum(["mail", "link"]);
const linkPart = z.string().max(100);
export const inviteInput = z.strictObject({ email, role: z.enum(roles), locale: z.enum(locales), deliver });
export type InviteInput = z.infer<typeof inviteInput>;

export const resendInvitationInput = z.strictObject({ invitationId: z.uuid(), deliver });
export type ResendInvitationInput = z.infer<typeof resendInvitationInput>;

export const cancelInvitationInput = z.strictObject({ invitationId: z.uuid() });
export const acceptInvitationInput = z.strictObject({ publicId: linkPart, secret: linkPart });
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>;

/** The address is not among them: it is the invited one. */
export const joinInput = z.strictObject({
  publicId: linkPart,
  secret: linkPart,
  name: personName,
  password: newPassword,
  locale: z.enum(locales),
});
export type JoinInput = z.infer<typeof joinInput>;
