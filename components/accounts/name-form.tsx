"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { formText } from "@/components/action/form-text";
import { ProblemNote } from "@/components/action/problem-note";
import { useAccountAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import { renameAction } from "@/lib/accounts/actions";

export function NameForm({ name }: { name: string }) {
  const t = useTranslations("accounts.account");
  const words = useTranslations("ui");
  const toast = useToast();
  const { run, pending, problem, fields } = useAccountAction(renameAction);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if ((await run({ name: formText(event.currentTarget, "name") })).ok) toast(t("saved"));
  };
  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="grid gap-3">
      <ProblemNote problem={problem} />
      <Field label={t("name")} error={fields.name}>
        {(control) => <TextInput {...control} name="name" required autoComplete="name" defaultValue={name} />}
      </Field>
      <div>
        <Button type="submit" pending={pending}>
          {words("save")}
        </Button>
      </div>
    </form>
  );
}
