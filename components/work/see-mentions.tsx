"use client";

import { useAction } from "@/components/action/use-action";
import { ProblemNote } from "@/components/action/problem-note";
import { Button } from "@/components/ui/button";
import { seeMentionsAction } from "@/lib/comments/actions";

/** Marks mentions as read. */
export function SeeMentions({ commentIds, label }: { commentIds: string[]; label: string }) {
  const see = useAction(seeMentionsAction);
  return (
    <span className="shrink-0">
      <Button variant="quiet" size="sm" pending={see.pending} onClick={() => void see.run({ commentIds })}>
        {label}
      </Button>
      <ProblemNote problem={see.problem} />
    </span>
  );
}
