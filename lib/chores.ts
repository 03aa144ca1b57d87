import "server-only";
import type { Chore } from "@/lib/platform/jobs/chores";
import { remindOfNotices } from "@/lib/notice/reminders/commands";
import { remindOfRenewals } from "@/lib/renewals/commands";
import { eraseWorkspaces } from "@/lib/workspaces/commands/erasing";

/** What the product looks after without being asked. */
export const chores: Chore[] = [remindOfRenewals, remindOfNotices, eraseWorkspaces];
