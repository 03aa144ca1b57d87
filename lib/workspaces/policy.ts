import { allows } from "@/lib/platform/permissions";
import type { Actor } from "@/lib/platform/scope";

export const canUpdateWorkspace = (actor: Pick<Actor, "role">) => allows(actor.role, "workspace.update");

export const canDeleteWorkspace = (actor: Pick<Actor, "role">) => allows(actor.role, "workspace.delete");

export const canRestoreWorkspace = (actor: Pick<Actor, "role">) => allows(actor.role, "workspace.restore");

/** The outbox holds invitations and other secret links, so it is not for everyone. */
export const canSeeOutbox = (actor: Pick<Actor, "role">) => allows(actor.role, "mail.see");

export const canRetryMail = (actor: Pick<Actor, "role">) => allows(actor.role, "mail.retry");
