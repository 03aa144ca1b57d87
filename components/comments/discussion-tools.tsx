"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { useToast } from "@/components/ui/toast";
import {
  deleteCommentAction,
  reopenCommentAction,
  resolveCommentAction,
  restoreCommentAction,
} from "@/lib/comments/actions";

type Tools = Record<"remove" | "resolve" | "reopen", (commentId: string) => void>;

const nothing = () => undefined;
const Tools = createContext<Tools>({ remove: nothing, resolve: nothing, reopen: nothing });

/** What can be done with a comment in one step. Outlives the comment it is done to, so that it can be undone. */
export function DiscussionTools({ children }: { children: ReactNode }) {
  const t = useTranslations("comments.done");
  const toast = useToast();
  const removal = useAction(deleteCommentAction);
  const restoring = useAction(restoreCommentAction);
  const resolving = useAction(resolveCommentAction);
  const reopening = useAction(reopenCommentAction);

  const remove = async (commentId: string) => {
    const answer = await removal.run({ commentId });
    if (answer.ok) toast(t("deleted"), () => restore(commentId));
  };
  const restore = async (commentId: string) => {
    await restoring.run({ commentId });
  };
  const resolve = async (commentId: string) => {
    const answer = await resolving.run({ commentId });
    if (answer.ok) toast(t("resolved"), () => reopen(commentId));
  };
  const reopen = async (commentId: string) => {
    await reopening.run({ commentId });
  };

  const tools = {
    remove: (commentId: string) => void remove(commentId),
    resolve: (commentId: string) => void resolve(commentId),
    reopen: (commentId: string) => void reopen(commentId),
  };
  return (
    <Tools value={tools}>
      {children}
      <ProblemNote problem={removal.problem ?? restoring.problem ?? resolving.problem ?? reopening.problem} />
    </Tools>
  );
}

export const useDiscussionTools = () => useContext(Tools);
