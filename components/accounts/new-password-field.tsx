"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

type NewPasswordFieldProps = { label: string; error: string | undefined; name?: string };

/** Where a new password is typed: pasting and password managers are welcome. */
export function NewPasswordField({ label, error, name = "password" }: NewPasswordFieldProps) {
  const t = useTranslations("accounts.signUp");
  return (
    <Field label={label} hint={t("passwordHint")} error={error}>
      {(control) => (
        <TextInput {...control} name={name} type="password" required maxLength={128} autoComplete="new-password" />
      )}
    </Field>
  );
}
