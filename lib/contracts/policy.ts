import { allows } from "@/lib/platform/permissions";
import type { Actor } from "@/lib/platform/scope";

type Who = Pick<Actor, "role">;

export const canCreateContract = (actor: Who) => allows(actor.role, "contract.create");
export const canUpdateContract = (actor: Who) => allows(actor.role, "contract.update");
export const canArchiveContract = (actor: Who) => allows(actor.role, "contract.archive");
export const canRestoreContract = (actor: Who) => allows(actor.role, "contract.restore");
