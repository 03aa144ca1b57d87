"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { formText } from "@/components/action/form-text";
import { ProblemNote } from "@/components/action/problem-note";
import { useAccountAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { resetPasswordAction } from "@/lib/accounts/actions";
import type { TokenState } from "@/lib/accounts/rules";
import { routes } from "@/lib/platform/routes";
import { NewPasswordField } from "./new-password-field";

type ResetFormProps = {
  publicId: string;
  secret: string;
  email: string;
  state: TokenState | "unknown";
};

export function ResetForm({ publicId, secret, email, state }: ResetFormProps) {
  const t = useTranslations("accounts.reset");
  const { run, pending, problem, fields } = useAccountAction(resetPasswordAction);
  const [done, setDone] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const outcome = await run({ publicId, secret, password: formText(event.currentTarget, "password") });
    if (outcome.ok) setDone(true);
  };
  if (done) {
    return (
      <div className="grid justify-items-start gap-4">
        <h1 className="text-2xl">{t("doneTitle")}</h1>
        <output className="block">{t("done")}</output>
        <LinkButton variant="primary" href={routes.signIn()}>
          {t("signIn")}
        </LinkButton>
      </div>
    );
  }
  // While it is being sent the page is read again and finds the link used: by this very form.
  if (state !== "open" && !pending) return <Closed state={state} />;
  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="text-soft">{t("text", { email })}</p>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <ProblemNote problem={problem} />
      <NewPasswordField label={t("password")} error={fields.password} />
      <div>
        <Button type="submit" variant="primary" pending={pending}>
          {t("button")}
        </Button>
      </div>
    </form>
  );
}

function Closed({ state }: { state: "used" | "expired" | "unknown" }) {
  const t = useTranslations("accounts.reset");
  return (
    <div className="grid justify-items-start gap-4">
      <h1 className="text-2xl">{t(`${state}Title`)}</h1>
      <p>{t(state)}</p>
      <LinkButton variant="primary" href={routes.forgotPassword()}>
        {t("again")}
      </LinkButton>
    </div>
  );
}
