import { allows } from "@/lib/platform/permissions";
import type { Actor } from "@/lib/platform/scope";

type Authored = { authorId: string };
type Deleted = { deletedBy: string | null };

export const canAddComment = (actor: Pick<Actor, "role">) => allows(actor.role, "comment.add");

/** Nobody's words are changed by somebody else. */
export const canEditComment = (actor: Actor, comment: Authored) =>
  allows(actor.role, "comment.edit") && comment.authorId === actor.userId;

export const canResolveComment = (actor: Pick<Actor, "role">) => allows(actor.role, "comment.resolve");

export const canReopenComment = (actor: Pick<Actor, "role">) => allows(actor.role, "comment.reopen");

export const canDeleteComment = (actor: Actor, comment: Authored) =>
  allows(actor.role, "comment.delete") &&
  (comment.authorId === actor.userId || allows(actor.role, "comment.delete_any"));

/** Who deleted a comment may bring it back: an author cannot undo what an admin did. */
export const canRestoreComment = (actor: Actor, comment: Deleted) =>
  allows(actor.role, "comment.restore") &&
  (comment.deletedBy === actor.userId || allows(actor.role, "comment.delete_any"));

export const canSeeMentions = (actor: Pick<Actor, "role">) => allows(actor.role, "mention.see");
