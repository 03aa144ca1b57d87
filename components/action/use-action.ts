"use client";

import { unstable_isUnrecognizedActionError, useParams, useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState, useTransition } from "react";
import { showToast } from "@/components/ui/toast";
import type { AccountAction, ActionResult, WorkspaceAction } from "@/lib/platform/action/result";
import { isUnseen, type Problem, useProblemSentence } from "./problem";
import { pressUnderWay } from "./under-way";

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
  const here = useHere(useProblemSentence());
  useEffect(() => (pending ? pressUnderWay() : undefined), [pending]);
  const run = useCallback(
    (input: Input) =>
      new Promise<Outcome<Data>>((resolve) => {
        setProblem(null);
        startTransition(async () => {
          const outcome = await send(input);
          if (!outcome.ok && here.current.shown) setProblem(outcome.error);
          else if (!outcome.ok) showToast(here.current.sentenceOf(outcome.error));
          resolve(outcome);
        });
      }),
    [send, here],
  );
  const fields = problem?.code === "invalid" ? problem.fields : {};
  return { run, pending, problem, fields, clear: () => setProblem(null) };
}

/** Whether the place that would say a problem is still on the page: an undo may be pressed after it was left. */
function useHere(sentenceOf: (problem: Problem) => string) {
  const here = useRef({ shown: true, sentenceOf });
  useEffect(() => {
    here.current = { shown: true, sentenceOf };
    return () => {
      here.current = { shown: false, sentenceOf };
    };
  }, [sentenceOf]);
  return here;
}

async function answerOf<Data>(ask: () => Promise<ActionResult<Data>>): Promise<Outcome<Data>> {
  try {
    return await ask();
  } catch (fault) {
    return { ok: false, error: { code: unstable_isUnrecognizedActionError(fault) ? "outdated" : "offline" } };
  }
}
