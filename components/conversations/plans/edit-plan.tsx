"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { BothVersions, type Difference } from "@/components/action/both-versions";
import { FormButtons } from "@/components/action/form-buttons";
import { OpenedForm } from "@/components/action/opened-form";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { notStale, useVersions } from "@/components/action/use-versions";
import { useToast } from "@/components/ui/toast";
import { plainDate } from "@/lib/calendar/words";
import { updatePlanAction } from "@/lib/conversations/plans/actions";
import type { PlanView } from "@/lib/conversations/plans/queries";
import type { AskedContact } from "@/lib/conversations/queries/people";
import type { RefusalDetail } from "@/lib/platform/action/refusal";
import { PlanFieldset, readPlan, type TypedPlan } from "./plan-fields";

type Props = { plan: PlanView; contacts: AskedContact[]; today: string; onDone: () => void };

export function EditPlan({ plan, contacts, today, onDone }: Props) {
  const t = useTranslations("conversations.plans");
  const words = useTranslations("ui");
  const toast = useToast();
  const router = useRouter();
  const update = useAction(updatePlanAction);
  const versions = useVersions(plan.version);
  const [start] = useState<TypedPlan>(() => ({
    goal: plan.goal,
    agreedOn: plan.agreedOn,
    agreedBy: plan.agreedBy?.id ?? null,
    reviewOn: plan.reviewOn,
    measures: plan.measures.map(({ title, target }) => ({ title, target })),
  }));
  const [mine, setMine] = useState(start);
  const differences = useDifferences(mine, versions.theirs, contacts);
  const save = async (form: HTMLFormElement) => {
    const typed = readPlan(form);
    setMine(typed);
    if (!versions.learn(await update.run({ planId: plan.id, version: versions.newest, ...typed }))) return;
    toast(t("saved"));
    onDone();
  };
  return (
    <OpenedForm onSubmit={(form) => void save(form)}>
      <PlanFieldset start={start} contacts={contacts} errors={update.fields} today={today} />
      <ProblemNote problem={notStale(update.problem)} />
      {versions.theirs ? (
        <BothVersions
          differences={differences}
          pending={update.pending}
          onTakeTheirs={() => {
            onDone();
            router.refresh();
          }}
        />
      ) : (
        <FormButtons save={words("save")} pending={update.pending} onCancel={onDone} />
      )}
    </OpenedForm>
  );
}

const compared = ["goal", "measures", "agreedBy", "agreedOn", "reviewOn"] as const;

function useDifferences(mine: TypedPlan, theirs: RefusalDetail | null, contacts: AskedContact[]): Difference[] {
  const t = useTranslations("conversations.plans.fields");
  const locale = useLocale();
  if (!theirs) return [];
  const typed = { ...mine, measures: mine.measures.map(({ title, target }) => `${title}: ${target}`).join("\n") };
  const told = (field: (typeof compared)[number], value: string) => {
    if (field === "agreedBy") return contacts.find(({ id }) => id === value)?.name ?? value;
    return (field === "agreedOn" || field === "reviewOn") && value !== "" ? plainDate(value, locale) : value;
  };
  return compared
    .map((field) => ({ field, mine: (typed[field] ?? "").trim(), theirs: String(theirs[field] ?? "") }))
    .filter((pair) => pair.mine !== pair.theirs)
    .map((pair) => ({
      label: t(pair.field),
      mine: told(pair.field, pair.mine),
      theirs: told(pair.field, pair.theirs),
    }));
}
