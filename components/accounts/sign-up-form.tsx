"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { formText } from "@/components/action/form-text";
import { ProblemNote } from "@/components/action/problem-note";
import { useAccountAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { locales } from "@/db/enums";
import { signUpAction } from "@/lib/accounts/actions";
import { signInWithPassword } from "@/lib/platform/auth/sign-in";
import { asLocale, defaultLocale } from "@/lib/platform/i18n/locales";
import { NewPasswordField } from "./new-password-field";

export function SignUpForm({ next }: { next: string }) {
  const t = useTranslations("accounts.signUp");
  const common = useTranslations("common.locales");
  const locale = useLocale();
  const { run, pending, problem, fields } = useAccountAction(signUpAction);
  const [entering, setEntering] = useState(false);
  const [taken, setTaken] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const [email, password] = [formText(form, "email"), formText(form, "password")];
    const language = asLocale(formText(form, "locale")) ?? defaultLocale;
    setTaken(false);
    const outcome = await run({ name: formText(form, "name"), email, password, locale: language });
    if (!outcome.ok) return;
    setEntering(true);
    if ((await signInWithPassword(email, password)) === "ok") return window.location.assign(next);
    setEntering(false);
    setTaken(true);
  };
  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      {taken ? <ErrorNote>{t("taken")}</ErrorNote> : null}
      <ProblemNote problem={problem} />
      <Field label={t("name")} hint={t("nameHint")} error={fields.name}>
        {(control) => <TextInput {...control} name="name" required autoComplete="name" />}
      </Field>
      <Field label={t("email")} error={fields.email}>
        {(control) => <TextInput {...control} name="email" type="email" required autoComplete="username" />}
      </Field>
      <NewPasswordField label={t("password")} error={fields.password} />
      <Field label={t("locale")}>
        {(control) => (
          <Select
            {...control}
            name="locale"
            defaultValue={locale}
            options={locales.map((value) => ({ value, label: common(value) }))}
          />
        )}
      </Field>
      <div>
        <Button type="submit" variant="primary" pending={pending || entering}>
          {t("button")}
        </Button>
      </div>
    </form>
  );
}
