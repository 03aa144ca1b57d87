"use client";

import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { formText } from "@/components/action/form-text";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { DemoPerson } from "@/lib/accounts/queries";
import { signInWithPassword } from "@/lib/platform/auth/sign-in";
import { routes } from "@/lib/platform/routes";
import { DemoPeople } from "./demo-people";

type SignInFormProps = { next: string; email: string; demoPeople: DemoPerson[] };

const sentences = { wrong: "wrong", too_many: "tooMany", offline: "offline" } as const;

export function SignInForm({ next, email, demoPeople }: SignInFormProps) {
  const t = useTranslations("accounts.signIn");
  const form = useRef<HTMLFormElement>(null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<keyof typeof sentences | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = event.currentTarget;
    setPending(true);
    setProblem(null);
    const answer = await signInWithPassword(formText(fields, "email"), formText(fields, "password"));
    if (answer === "ok") return window.location.assign(next);
    setProblem(answer);
    setPending(false);
  };
  const fill = (person: DemoPerson) => {
    const fields = form.current?.elements;
    for (const [name, value] of [["email", person.email] as const, ["password", person.password] as const]) {
      const field = fields?.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value;
    }
    form.current?.querySelector<HTMLButtonElement>("button[type=submit]")?.focus();
  };
  return (
    <div className="grid gap-8">
      <form ref={form} method="post" onSubmit={(event) => void submit(event)} className="grid gap-4">
        {problem ? <ErrorNote>{t(sentences[problem])}</ErrorNote> : null}
        <Field label={t("email")}>
          {(control) => (
            <TextInput {...control} name="email" type="email" required autoComplete="username" defaultValue={email} />
          )}
        </Field>
        <Field label={t("password")}>
          {(control) => (
            <TextInput {...control} name="password" type="password" required autoComplete="current-password" />
          )}
        </Field>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Button type="submit" variant="primary" pending={pending}>
            {t("button")}
          </Button>
          <Link href={routes.forgotPassword()} className="rounded-sm text-accent hover:underline">
            {t("forgot")}
          </Link>
        </div>
      </form>
      {demoPeople.length > 0 ? <DemoPeople people={demoPeople} onChoose={fill} /> : null}
    </div>
  );
}
