"use client";

import { unstable_isUnrecognizedActionError, useParams, useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState, useTransition } from "react";
import type { AccountAction, ActionError, ActionResult, WorkspaceAction } from "@/lib/platform/action/result";
import { pressUnderWay } from "./under-way";

/** What can go wrong between a person and an action: what the door answered, or no answer at all. */
export type Problem = ActionError | { code: "offline" | "outdated" };

type Stale = Extract<ActionError, { code: "refused" }> & { reason: "stale" };

/** Whether a press went by an older version. Its detail tells what it is now, where the command says so. */
export const isStale = (problem: Problem | null): problem is Stale =>
  problem?.code === "refused" && problem.reason === "stale";

/** Whether somebody changed what was acted on, and the answer does not tell what it is now. */
export const isUnseen = (problem: Problem): boolean => isStale(problem) && problem.detail === undefined;

/** Whether a press came to nothing because somebody else was first. */
export const isOvertaken = (problem: Problem): boolean =>
  problem.code === "refused" && ["stale", "offer_changed", "case_path_changed"].includes(problem.reason);

/** What came of a press. */
export type Outcome<Data = unknown> = { ok: true; data: Data } | { ok: false; error: Problem };

/**
 * Calls a workspace action from a client component.
 * `run` keeps one key until an answer came, so that a retry after a lost connection has one effect.
 * What somebody else has changed is read again, so that the next press is made with open eyes.
 */
export function useAction<Input, Data>(action: WorkspaceAction<Input, Data>) {
  const { workspace } = useParams<{ workspace: string }>();
  const key = useRef<{ input: string; value: string } | null>(null);
  const router = useRouter();
  const send = useCallback(
    async (input: Input) => {
      const text = JSON.stringify(input);
      if (key.current?.input !== text) key.current = { input: text, value: crypto.randomUUID() };
      const outcome = await answerOf(() =>
        action({ workspace, input, key: key.current?.value ?? crypto.randomUUID() }),
      );
      if (outcome.ok || outcome.error.code !== "offline") key.current = null;
      if (!outcome.ok && isUnseen(outcome.error)) router.refresh();
      return outcome;
    },
    [action, workspace, router],
  );
  return useSending(send);
}

/** Calls an action of the account door. */
export function useAccountAction<Input, Data>(action: AccountAction<Input, Data>) {
  const send = useCallback((input: Input) => answerOf(() => action({ input })), [action]);
  return useSending(send);
}

function useSending<Input, Data>(send: (input: Input) => Promise<Outcome<Data>>) {
  const [pending, startTransition] = useTransition();
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => (pending ? pressUnderWay() : undefined), [pending]);
  const run = useCallback(
    (input: Input) =>
      new Promise<Outcome<Data>>((resolve) => {
        setProblem(null);
        startTransition(async () => {
          const outcome = await send(input);
          if (!outcome.ok) setProblem(outcome.error);
          resolve(outcome);
        });
      }),
    [send],
  );
  const fields = problem?.code === "invalid" ? problem.fields : {};
  return { run, pending, problem, fields, clear: () => setProblem(null) };
}

async function answerOf<Data>(ask: () => Promise<ActionResult<Data>>): Promise<Outcome<Data>> {
  try {
    return await ask();
  } catch (fault) {
    return { ok: false, error: { code: unstable_isUnrecognizedActionError(fault) ? "outdated" : "offline" } };
  }
}
