import { z } from "zod";
import { roles } from "@/db/enums";
import { seenVersion } from "@/lib/platform/version";

/** Who takes over the open work of somebody who goes or only looks on from now. Null: it waits without an owner. */
const successorId = z.uuid().nullable();

export const changeRoleInput = z.strictObject({
  userId: z.uuid(),
  role: z.enum(roles),
  version: seenVersion,
  successorId,
});
export type ChangeRoleInput = z.infer<typeof changeRoleInput>;

export const removeMemberInput = z.strictObject({ userId: z.uuid(), successorId });
export type RemoveMemberInput = z.infer<typeof removeMemberInput>;

export const restoreMemberInput = z.strictObject({ userId: z.uuid() });

export const leaveInput = z.strictObject({ successorId });
export type LeaveInput = z.infer<typeof leaveInput>;
