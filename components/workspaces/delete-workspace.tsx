"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { formText } from "@/components/action/form-text";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { TextInput } from "@/components/ui/text-input";
import { routes } from "@/lib/platform/routes";
import { deleteWorkspaceAction } from "@/lib/workspaces/actions";

/** Deletes a workspace once its name is typed. */
export function DeleteWorkspace({ slug, name }: { slug: string; name: string }) {
  const t = useTranslations("workspaces.deleting");
  const { run, pending, problem, fields } = useAction(deleteWorkspaceAction);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const outcome = await run({ name: formText(event.currentTarget, "name") });
    if (outcome.ok) window.location.assign(routes.deletedWorkspace(slug));
  };
  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="grid gap-4 border-t pt-6">
      <ProblemNote problem={problem} />
      <Field label={t("typed")} hint={t("typedHint", { name })} error={fields.name}>
        {(control) => <TextInput {...control} name="name" required autoComplete="off" spellCheck={false} />}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="danger" pending={pending}>
          {t("confirm")}
        </Button>
        <LinkButton href={routes.settings(slug)}>{t("keep")}</LinkButton>
      </div>
    </form>
  );
}
