"use client";

import { useTranslations } from "next-intl";
import { FormButtons } from "@/components/action/form-buttons";
import { formChoice } from "@/components/action/form-choice";
import { formText } from "@/components/action/form-text";
import { OpenedForm } from "@/components/action/opened-form";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { useSeenVersion } from "@/components/action/use-seen-version";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import { planOutcomes } from "@/db/enums";
import { reopenReviewAction, reviewPlanAction } from "@/lib/conversations/plans/actions";
import type { PlanView } from "@/lib/conversations/plans/queries";

/** What came of a plan: each measure beside its target, then the outcome in one word and in ours. */
export function ReviewPlan({ plan, onDone }: { plan: PlanView; onDone: () => void }) {
  const t = useTranslations("conversations.plans");
  const words = useTranslations("ui");
  const toast = useToast();
  const review = useAction(reviewPlanAction);
  const reopen = useAction(reopenReviewAction);
  const { id: planId } = plan;
  const { version, learn } = useSeenVersion(plan.version);
  const save = async (form: HTMLFormElement) => {
    const outcome = await review.run({
      planId,
      version,
      outcome: formChoice(form, "outcome", planOutcomes),
      note: formText(form, "note"),
      actuals: plan.measures.map(({ id }) => ({ measureId: id, actual: formText(form, id) })),
    });
    if (!learn(outcome)) return;
    toast(t("reviewed"), () => void reopen.run({ planId, version: version + 1 }));
    onDone();
  };
  return (
    <OpenedForm onSubmit={(form) => void save(form)}>
      <h4 className="font-medium">{t("reviewTitle", { goal: plan.goal })}</h4>
      {plan.measures.map(({ id, title, target, actual }) => (
        <Field key={id} label={title} hint={t("targetWas", { target })}>
          {(control) => <TextInput {...control} name={id} maxLength={300} autoComplete="off" defaultValue={actual} />}
        </Field>
      ))}
      <RadioGroup
        name="outcome"
        legend={t("outcome")}
        defaultValue="partly"
        options={planOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
      />
      <Field label={t("note")} error={review.fields.note} optionalWord={words("optional")}>
        {(control) => <TextArea {...control} name="note" rows={3} maxLength={5000} />}
      </Field>
      <ProblemNote problem={review.problem} />
      <FormButtons save={t("saveReview")} pending={review.pending} onCancel={onDone} />
    </OpenedForm>
  );
}
