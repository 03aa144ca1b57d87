import { allows } from "@/lib/platform/permissions";
import type { Actor } from "@/lib/platform/scope";

type Who = Pick<Actor, "role">;

export const canCreateContact = (actor: Who) => allows(actor.role, "contact.create");
export const canUpdateContact = (actor: Who) => allows(actor.role, "contact.update");
export const canArchiveContact = (actor: Who) => allows(actor.role, "contact.archive");
export const canRestoreContact = (actor: Who) => allows(actor.role, "contact.restore");
