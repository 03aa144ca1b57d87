import { allows } from "@/lib/platform/permissions";
import type { Actor } from "@/lib/platform/scope";

type Who = Pick<Actor, "role">;

export const canCreateClient = (actor: Who) => allows(actor.role, "client.create");
export const canUpdateClient = (actor: Who) => allows(actor.role, "client.update");
export const canArchiveClient = (actor: Who) => allows(actor.role, "client.archive");
export const canRestoreClient = (actor: Who) => allows(actor.role, "client.restore");
export const canImportClients = (actor: Who) => allows(actor.role, "client.import");
