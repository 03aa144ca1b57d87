import { allows } from "@/lib/platform/permissions";
import type { Actor } from "@/lib/platform/scope";

export const canUpdateWorkspace = (actor: Pick<Actor, "role">) => allows(actor.role, "workspace.update");

/** The outbox holds invitations and other secret links, so it is not for everyone. */
export const canSeeOutbox = (actor: Pick<Actor, "role">) => allows(actor.role, "mail.see");

export const canRetryMail = (actor: Pick<Actor, "role">) => allows(actor.role, "mail.retry");
