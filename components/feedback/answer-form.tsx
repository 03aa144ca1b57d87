"use client";

import { unstable_rethrow } from "next/navigation";
import { type ReactNode, type SubmitEvent, useActionState, useEffect, useRef, useState, useTransition } from "react";
import { saveDraftAction } from "@/lib/feedback/answering/actions";
import type { LinkAction } from "@/lib/platform/action/link-action";
import type { ActionResult } from "@/lib/platform/action/result";
import { countLeft, fieldsOf, questionOf } from "./form-fields";

type Words = Record<"saved" | "notSaved" | "too_many" | "offline" | "not_found" | "unexpected", string> & {
  /** How many questions are left, by their number. */
  remaining: string[];
};

type AnswerFormProps = {
  id: string;
  publicId: string;
  action: LinkAction<unknown>;
  /** The page as it is when it is opened anew. */
  page: string;
  /** Where a screen reader goes on after a page was sent. */
  focusOn: string | null;
  left: number;
  words: Words;
  closing: ReactNode;
  buttons: ReactNode;
  children: ReactNode;
};

const typingPause = 800;

/** A plain form that works alone; where scripts run, it also keeps a draft as one answers and counts what is left. */
export function AnswerForm(props: AnswerFormProps) {
  const { id, publicId, action, page, focusOn, words, closing, buttons, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const [answer, send] = useActionState<ActionResult<unknown> | null, FormData>(action, null);
  const [pending, startSending] = useTransition();
  const [problem, setProblem] = useState<keyof Words | null>(null);
  const [left, setLeft] = useState(props.left);
  const draft = useDraftSaving(publicId);

  useEffect(() => {
    if (focusOn) document.getElementById(focusOn)?.focus();
    if (form.current) setLeft(countLeft(form.current));
  }, [focusOn]);

  const onChange = (event: React.SyntheticEvent) => {
    if (form.current) setLeft(countLeft(form.current));
    draft.note(questionOf(event.target), event.target instanceof HTMLTextAreaElement ? typingPause : 0);
  };

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const { submitter } = event.nativeEvent;
    const fields = new FormData(event.currentTarget, submitter);
    const elsewhere = submitter?.dataset.address;
    startSending(async () => {
      setProblem(null);
      if (elsewhere) {
        await draft.save();
        return window.location.assign(elsewhere);
      }
      try {
        const outcome = await action(null, fields);
        if (outcome.ok) return;
        if (outcome.error.code === "refused") return window.location.assign(page);
        setProblem(problemOf(outcome));
      } catch (fault) {
        unstable_rethrow(fault);
        setProblem("offline");
      }
    });
  };

  const said = problem ?? (answer ? problemOf(answer) : null);
  return (
    <form
      ref={form}
      id={id}
      action={send}
      noValidate
      onSubmit={onSubmit}
      onChange={onChange}
      className="grid gap-12 [&_:is(input,textarea,button)]:scroll-mb-24"
    >
      {children}
      {closing}
      <div className="grid gap-4">
        {said && (
          <p role="alert" className="rounded-md bg-late-soft px-4 py-3 text-late">
            {words[said]}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-3" aria-busy={pending}>
          {buttons}
        </div>
      </div>
      <p
        data-no-print
        className="sticky bottom-0 -mx-5 flex flex-wrap justify-between gap-x-6 border-t bg-paper px-5 py-3 text-sm text-muted sm:mx-0 sm:px-0 noscript:static"
      >
        <span>{words.remaining[left]}</span>
        <output>{draft.state && words[draft.state]}</output>
      </p>
    </form>
  );
}

/** Sends what changed, question by question and one after another, so that a later answer never loses to an earlier one. */
function useDraftSaving(publicId: string) {
  const [state, setState] = useState<"saved" | "notSaved" | null>(null);
  const changed = useRef(new Set<HTMLElement>());
  const line = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const saveOne = async (question: HTMLElement) => {
    try {
      const { ok } = await saveDraftAction(null, fieldsOf(question, publicId));
      setState(ok ? "saved" : "notSaved");
    } catch {
      changed.current.add(question);
      setState("notSaved");
    }
  };
  const save = () => {
    clearTimeout(timer.current);
    const questions = [...changed.current];
    changed.current.clear();
    for (const question of questions) line.current = line.current.then(() => saveOne(question));
    return line.current;
  };
  const note = (question: HTMLElement | null, delayMs: number) => {
    if (!question) return;
    changed.current.add(question);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), delayMs);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return { state, note, save };
}

function problemOf(answer: ActionResult<unknown>) {
  if (answer.ok) return null;
  const { code } = answer.error;
  return code === "too_many" || code === "not_found" ? code : "unexpected";
}
