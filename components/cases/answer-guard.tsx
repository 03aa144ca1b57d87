"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { useToast } from "@/components/ui/toast";
import { confirmGuardAction, waiveGuardAction } from "@/lib/cases/actions";
import { shortestReason } from "@/lib/cases/rules";

export type AnswerWay = "confirm" | "waive";

type AnswerGuardProps = { caseId: string; guard: string; way: AnswerWay; message: string };

/** States that a condition is met, or lets the case pass without it, each with words that stay in the activity. */
export function AnswerGuard({ caseId, guard, way, message }: AnswerGuardProps) {
  const t = useTranslations("lifecycle.blockers");
  const words = useTranslations("ui");
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const { run, pending, problem } = useAction(way === "confirm" ? confirmGuardAction : waiveGuardAction);
  const short = reason.trim().length < shortestReason;
  const answer = async () => {
    const outcome = await run({ caseId, guard, reason });
    if (!outcome.ok) return;
    toast(t(`${way}.done`));
    setOpen(false);
    setReason("");
  };
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t(`${way}.button`)}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t(`${way}.title`)}
        description={message}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{words("cancel")}</Button>
            <Button
              variant="primary"
              pending={pending}
              disabledReason={short ? t("tooShort") : null}
              onClick={() => void answer()}
            >
              {t(`${way}.button`)}
            </Button>
          </>
        }
      >
        <Field label={t(`${way}.reason`)} hint={t("hint")} required>
          {(control) => (
            <TextArea
              {...control}
              rows={3}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <ProblemNote problem={problem} />
      </Dialog>
    </>
  );
}
