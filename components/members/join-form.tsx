"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { NewPasswordField } from "@/components/accounts/new-password-field";
import { formText } from "@/components/action/form-text";
import { ProblemNote } from "@/components/action/problem-note";
import { useAccountAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { locales } from "@/db/enums";
import { joinAction } from "@/lib/members/invitations/actions";
import { signInWithPassword } from "@/lib/platform/auth/sign-in";
import { asLocale, defaultLocale } from "@/lib/platform/i18n/locales";
import { routes } from "@/lib/platform/routes";

type JoinFormProps = {
  link: { publicId: string; secret: string };
  email: string;
  onEntering: (entering: boolean) => void;
};

/** For who has no account yet: makes one for the invited address and goes in. */
export function JoinForm({ link, email, onEntering }: JoinFormProps) {
  const t = useTranslations("members.invitation");
  const common = useTranslations("common.locales");
  const current = useLocale();
  const { run, pending, problem, fields } = useAccountAction(joinAction);
  const [step, setStep] = useState<"form" | "entering" | "made">("form");
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const password = formText(form, "password");
    const locale = asLocale(formText(form, "locale")) ?? defaultLocale;
    onEntering(true);
    const outcome = await run({ ...link, name: formText(form, "name"), password, locale });
    if (!outcome.ok) return onEntering(false);
    setStep("entering");
    if ((await signInWithPassword(outcome.data.email, password)) === "ok") {
      return window.location.assign(routes.workspace(outcome.data.slug));
    }
    setStep("made");
  };
  if (step === "made") {
    const signIn = <LinkButton href={routes.signIn(undefined, email)}>{t("toSignIn")}</LinkButton>;
    return (
      <Note tone="accent" action={signIn}>
        {t("joinedElse")}
      </Note>
    );
  }
  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      <p className="text-soft">{t("newAccount", { email })}</p>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <ProblemNote problem={problem} />
      <Field label={t("name")} error={fields.name}>
        {(control) => <TextInput {...control} name="name" required autoComplete="name" />}
      </Field>
      <NewPasswordField label={t("password")} error={fields.password} />
      <Field label={t("locale")}>
        {(control) => (
          <Select
            {...control}
            name="locale"
            defaultValue={current}
            options={locales.map((value) => ({ value, label: common(value) }))}
          />
        )}
      </Field>
      <div>
        <Button type="submit" variant="primary" pending={pending || step === "entering"}>
          {t("join")}
        </Button>
      </div>
    </form>
  );
}
