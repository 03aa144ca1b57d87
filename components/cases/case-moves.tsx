"use client";

import { ArrowRight, Ellipsis } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Menu } from "@/components/ui/menu";
import { MenuButton } from "@/components/ui/menu-item";
import { TextArea } from "@/components/ui/text-area";
import { useToast } from "@/components/ui/toast";
import type { CaseState } from "@/db/enums";
import { moveCaseAction } from "@/lib/cases/actions";
import { shortestReason } from "@/lib/cases/rules";
import type { Step } from "./offered-steps";
import { StepEnds } from "./step-ends";

type CaseMovesProps = { caseId: string; state: CaseState; primary: Step | null; others: Step[] };

/** The step most cases take next, and the others in a menu, each with the reason when it cannot be taken. */
export function CaseMoves({ caseId, state, primary, others }: CaseMovesProps) {
  const t = useTranslations("lifecycle.move");
  const refusals = useTranslations("refusals");
  const [chosen, setChosen] = useState<Step | null>(null);
  const why = (step: Step) => {
    if (step.belongsTo) return t("notYours", { roles: step.belongsTo });
    return step.whyNot ? refusals(step.whyNot) : null;
  };
  return (
    <div className="flex flex-wrap items-center gap-2" data-no-print>
      {primary ? (
        <Button
          variant="primary"
          icon={<ArrowRight />}
          disabledReason={why(primary)}
          onClick={() => setChosen(primary)}
        >
          {primary.name}
        </Button>
      ) : null}
      {others.length > 0 ? (
        <Menu label={t("more")} trigger={primary ? <Ellipsis /> : t("more")} look={primary ? "icon" : "button"}>
          {() => (
            <>
              {others.map((step) => (
                <MenuButton key={step.to} disabledReason={why(step)} onClick={() => setChosen(step)}>
                  {step.name}
                </MenuButton>
              ))}
            </>
          )}
        </Menu>
      ) : null}
      {chosen ? <StepDialog caseId={caseId} from={state} step={chosen} onClose={() => setChosen(null)} /> : null}
    </div>
  );
}

type StepDialogProps = { caseId: string; from: CaseState; step: Step; onClose: () => void };

function StepDialog({ caseId, from: state, step, onClose }: StepDialogProps) {
  const t = useTranslations("lifecycle.move");
  const words = useTranslations("ui");
  const refusals = useTranslations("refusals");
  const toast = useToast();
  const [reason, setReason] = useState("");
  // The step was chosen for the state of that moment; a colleague may take the case elsewhere beneath the dialog.
  const [from] = useState(state);
  const { run, pending, problem } = useAction(moveCaseAction);
  const short = step.reasonNeeded && reason.trim().length < shortestReason;
  const take = async () => {
    const outcome = await run({ caseId, from, to: step.to, reason });
    if (!outcome.ok) return;
    toast(t("done", { state: step.state }));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={step.name}
      description={t("becomes", { state: step.state, meaning: step.meaning })}
      footer={
        <>
          <Button onClick={onClose}>{words("cancel")}</Button>
          <Button
            variant="primary"
            pending={pending}
            disabledReason={short ? refusals("case_reason_needed") : null}
            onClick={() => void take()}
          >
            {step.name}
          </Button>
        </>
      }
    >
      {step.ends ? <StepEnds ends={step.ends} /> : null}
      <Field
        label={step.reasonNeeded ? t("reason") : t("note")}
        hint={step.reasonNeeded ? t("reasonHint") : t("noteHint")}
        required={step.reasonNeeded}
        optionalWord={step.reasonNeeded ? undefined : words("optional")}
      >
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
  );
}
