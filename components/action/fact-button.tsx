"use client";

import { Button, type ButtonProps } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { WorkspaceAction } from "@/lib/platform/action/result";
import { ProblemNote } from "./problem-note";
import { useAction } from "./use-action";

type FactButtonProps<Input> = {
  action: WorkspaceAction<Input, unknown>;
  given: NoInfer<Input>;
  label: string;
  done: string;
  variant?: ButtonProps["variant"];
  disabledReason?: string | null;
};

/** One step on one record, taken by a press. */
export function FactButton<Input>({
  action,
  given,
  label,
  done,
  variant = "quiet",
  disabledReason = null,
}: FactButtonProps<Input>) {
  const toast = useToast();
  const { run, pending, problem } = useAction(action);
  const press = async () => {
    const outcome = await run(given);
    if (outcome.ok) toast(done);
  };
  return (
    <span className="inline-grid justify-items-start gap-1" data-no-print>
      <Button
        size="sm"
        variant={variant}
        pending={pending}
        disabledReason={disabledReason}
        onClick={() => void press()}
      >
        {label}
      </Button>
      <ProblemNote problem={problem} />
    </span>
  );
}
