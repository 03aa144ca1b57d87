"use client";

import { useParams, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { SubmitEvent } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import { routes } from "@/lib/platform/routes";
import { fieldText } from "@/lib/platform/text";
import { replanAction, undoReplanAction } from "@/lib/replanning/actions";
import type { Replanned } from "@/lib/replanning/rules";

type Props = { caseId: string; version: number; changes: (Pick<Replanned, "id" | "choice"> & { title: string })[] };

/** Saves the plan that is previewed; what does not apply says why. */
export function SaveReplan({ caseId, version, changes }: Props) {
  const t = useTranslations("replanning");
  const { workspace } = useParams<{ workspace: string }>();
  const router = useRouter();
  const toast = useToast();
  const saving = useAction(replanAction);
  const undoing = useAction(undoReplanAction);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const choices = changes.map(({ id, choice }) =>
      choice === "drop" ? { taskId: id, choice, reason: fieldText(fields, id) } : { taskId: id, choice },
    );
    const outcome = await saving.run({ caseId, version, choices });
    if (!outcome.ok) return;
    const undo = () => void undoing.run({ caseId, version: outcome.data.version });
    toast(t("saved", { count: changes.length }), undo);
    router.replace(routes.caseDates(workspace, caseId), { scroll: false });
  };
  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="grid w-full gap-3 sm:w-auto sm:min-w-80">
      {changes.map(({ id, choice, title }) =>
        choice === "drop" ? (
          <Field key={id} label={t("reason", { title })} required>
            {(control) => <TextInput {...control} name={id} minLength={3} maxLength={500} />}
          </Field>
        ) : null,
      )}
      <div className="justify-self-end">
        <Button
          type="submit"
          variant="primary"
          pending={saving.pending}
          disabledReason={changes.length === 0 ? t("nothing") : null}
        >
          {t("save")}
        </Button>
      </div>
      <ProblemNote problem={saving.problem ?? undoing.problem} />
    </form>
  );
}
