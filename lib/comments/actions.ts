"use server";

import { lockPlace } from "@/lib/files/queries";
import { workspaceAction } from "@/lib/platform/action/workspace-action";
import {
  addComment,
  deleteComment,
  editComment,
  reopenComment,
  resolveComment,
  restoreComment,
  seeMentions,
} from "./commands";
import {
  canAddComment,
  canDeleteComment,
  canEditComment,
  canReopenComment,
  canResolveComment,
  canRestoreComment,
  canSeeMentions,
} from "./policy";
import { lockComment, lockUnseen } from "./queries";
import { addCommentInput, commentIdInput, editCommentInput, seeMentionsInput } from "./schema";

export const addCommentAction = workspaceAction({
  name: "comment.add",
  input: addCommentInput,
  subject: lockPlace,
  can: canAddComment,
  run: addComment,
  perMinute: 30,
});

export const editCommentAction = workspaceAction({
  name: "comment.edit",
  input: editCommentInput,
  subject: (scope, input) => lockComment(scope, input.commentId),
  can: canEditComment,
  run: editComment,
});

export const resolveCommentAction = workspaceAction({
  name: "comment.resolve",
  input: commentIdInput,
  subject: (scope, input) => lockComment(scope, input.commentId),
  can: canResolveComment,
  run: resolveComment,
});

export const reopenCommentAction = workspaceAction({
  name: "comment.reopen",
  input: commentIdInput,
  subject: (scope, input) => lockComment(scope, input.commentId),
  can: canReopenComment,
  run: reopenComment,
});

export const deleteCommentAction = workspaceAction({
  name: "comment.delete",
  input: commentIdInput,
  subject: (scope, input) => lockComment(scope, input.commentId),
  can: canDeleteComment,
  run: deleteComment,
});

export const restoreCommentAction = workspaceAction({
  name: "comment.restore",
  input: commentIdInput,
  subject: (scope, input) => lockComment(scope, input.commentId, true),
  can: canRestoreComment,
  run: restoreComment,
});

export const seeMentionsAction = workspaceAction({
  name: "mention.see",
  input: seeMentionsInput,
  subject: (scope, input) => lockUnseen(scope, input.commentIds),
  can: canSeeMentions,
  run: seeMentions,
});
