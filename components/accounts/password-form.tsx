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
import { changePasswordAction } from "@/lib/accounts/actions";
import { NewPasswordField } from "./new-password-field";

export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("accounts.account");
  const toast = useToast();
  const { run, pending, problem, fields } = useAccountAction(changePasswordAction);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const outcome = await run({ current: formText(form, "current"), next: formText(form, "next") });
    if (!outcome.ok) return;
    form.reset();
    toast(t("changed"));
  };
  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="grid gap-3">
      <ProblemNote problem={problem} />
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field label={t("current")} error={fields.current}>
        {(control) => (
          <TextInput {...control} name="current" type="password" required autoComplete="current-password" />
        )}
      </Field>
      <NewPasswordField label={t("next")} name="next" error={fields.next} />
      <div>
        <Button type="submit" pending={pending}>
          {t("change")}
        </Button>
      </div>
    </form>
  );
}
