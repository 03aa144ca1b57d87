import { z } from "zod";
import { calendars, locales } from "@/db/enums";
import { email } from "@/lib/accounts/schema";
import { calledBy } from "@/lib/platform/text";
import { seenVersion } from "@/lib/platform/version";
import { isTimeZone, slugPattern } from "./rules";

const timeZone = z.string().max(60).refine(isTimeZone);

export const createWorkspaceInput = z.strictObject({
  name: calledBy(100),
  slug: z.string().trim().toLowerCase().min(2).max(60).regex(slugPattern),
  timeZone,
  calendar: z.enum(calendars),
  locale: z.enum(locales),
});
export type CreateWorkspaceInput = z.infer<typeof createWorkspaceInput>;

export const updateWorkspaceInput = z.strictObject({
  version: seenVersion,
  name: calledBy(100),
  address: z.string().trim().max(500),
  email: z.union([z.literal(""), email]),
  timeZone,
  calendar: z.enum(calendars),
  locale: z.enum(locales),
  feedbackRetentionMonths: z.int().min(1).max(120),
});
export type UpdateWorkspaceInput = z.infer<typeof updateWorkspaceInput>;

export const deleteWorkspaceInput = z.strictObject({ name: z.string().max(200) });
export type DeleteWorkspaceInput = z.infer<typeof deleteWorkspaceInput>;

export const restoreWorkspaceInput = z.strictObject({ slug: z.string().max(60) });
export type RestoreWorkspaceInput = z.infer<typeof restoreWorkspaceInput>;
