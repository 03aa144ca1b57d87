"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { formText } from "@/components/action/form-text";
import { ProblemNote } from "@/components/action/problem-note";
import { useAccountAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { TextInput } from "@/components/ui/text-input";
import { forgotPasswordAction } from "@/lib/accounts/actions";
import { routes } from "@/lib/platform/routes";

export function ForgotForm() {
  const t = useTranslations("accounts.forgot");
  const { run, pending, problem, fields } = useAccountAction(forgotPasswordAction);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = formText(event.currentTarget, "email");
    if ((await run({ email })).ok) setSentTo(email);
  };
  if (sentTo !== null) {
    return (
      <div className="grid justify-items-start gap-4">
        <h1 className="text-2xl">{t("doneTitle")}</h1>
        <output className="block">{t("done", { email: sentTo })}</output>
        <p className="text-soft">{t("again")}</p>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={routes.signIn()}>{t("back")}</LinkButton>
          <Button variant="quiet" onClick={() => setSentTo(null)}>
            {t("againButton")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="text-soft">{t("text")}</p>
      <ProblemNote problem={problem} />
      <Field label={t("email")} error={fields.email}>
        {(control) => <TextInput {...control} name="email" type="email" required autoComplete="username" />}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={pending}>
          {t("button")}
        </Button>
        <LinkButton href={routes.signIn()} variant="quiet">
          {t("back")}
        </LinkButton>
      </div>
    </form>
  );
}
