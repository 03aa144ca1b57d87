"use client";

import { Plus } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormButtons } from "@/components/action/form-buttons";
import { OpenedForm } from "@/components/action/opened-form";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { dropPlanAction, startPlanAction } from "@/lib/conversations/plans/actions";
import type { AskedContact } from "@/lib/conversations/queries/people";
import { PlanFieldset, readPlan } from "./plan-fields";

type Props = {
  caseId: string;
  contacts: AskedContact[];
  today: string;
  /** The compromise that was accepted, which the plan puts on trial. */
  from: { id: string; title: string; measure: string; reviewOn: string | null } | null;
};

export function NewPlan({ caseId, contacts, today, from }: Props) {
  const t = useTranslations("conversations.plans");
  const toast = useToast();
  const start = useAction(startPlanAction);
  const drop = useAction(dropPlanAction);
  const [open, setOpen] = useState(false);
  const save = async (form: HTMLFormElement) => {
    const outcome = await start.run({ caseId, proposalId: from?.id ?? null, ...readPlan(form) });
    if (!outcome.ok) return;
    const { planId } = outcome.data;
    toast(t("started"), () => void drop.run({ planId, version: 1 }));
    setOpen(false);
  };
  if (!open) {
    return (
      <div>
        <Button icon={<Plus />} onClick={() => setOpen(true)}>
          {t("start")}
        </Button>
      </div>
    );
  }
  const empty = {
    goal: from?.title ?? "",
    agreedOn: null,
    agreedBy: null,
    reviewOn: from?.reviewOn ?? null,
    measures: [{ title: from?.measure.slice(0, 200) ?? "", target: "" }],
  };
  return (
    <OpenedForm onSubmit={(form) => void save(form)}>
      <PlanFieldset start={empty} contacts={contacts} errors={start.fields} today={today} />
      <ProblemNote problem={start.problem} />
      <FormButtons save={t("start")} pending={start.pending} onCancel={() => setOpen(false)} />
    </OpenedForm>
  );
}
