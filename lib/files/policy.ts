import { allows } from "@/lib/platform/permissions";
import type { Actor } from "@/lib/platform/scope";

type Uploaded = { uploadedBy: string };

export const canUploadFile = (actor: Pick<Actor, "role">) => allows(actor.role, "file.upload");

export const canDeleteFile = (actor: Actor, file: Uploaded) =>
  allows(actor.role, "file.delete") && (file.uploadedBy === actor.userId || allows(actor.role, "file.delete_any"));

export const canRestoreFile = (actor: Actor, file: Uploaded) =>
  allows(actor.role, "file.restore") && (file.uploadedBy === actor.userId || allows(actor.role, "file.delete_any"));
