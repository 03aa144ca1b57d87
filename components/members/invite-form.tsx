"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { formText } from "@/components/action/form-text";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import { locales, type Role } from "@/db/enums";
import { inviteAction } from "@/lib/members/invitations/actions";
import { asLocale, defaultLocale } from "@/lib/platform/i18n/locales";

type InviteFormProps = { roles: Role[]; hasMailServer: boolean; onDone: () => void };

export function InviteForm({ roles, hasMailServer, onDone }: InviteFormProps) {
  const t = useTranslations("members");
  const common = useTranslations("common.locales");
  const locale = useLocale();
  const toast = useToast();
  const { run, pending, problem, fields } = useAction(inviteAction);
  const [made, setMade] = useState<{ email: string; url: string } | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const pressed = (event.nativeEvent as SubmitEvent).submitter?.getAttribute("value");
    const email = formText(form, "email");
    const outcome = await run({
      email,
      role: roles.find((role) => role === formText(form, "role")) ?? "viewer",
      locale: asLocale(formText(form, "locale")) ?? defaultLocale,
      deliver: pressed === "mail" ? "mail" : "link",
    });
    if (!outcome.ok) return;
    if (outcome.data.path !== null) return setMade({ email, url: window.location.origin + outcome.data.path });
    toast(t("invite.sent", { email }));
    onDone();
  };
  if (made) {
    return (
      <div className="grid gap-4">
        <CopyField label={t("invite.ready", { email: made.email })} text={made.url} />
        <p className="text-sm text-muted">{t("invite.readyText")}</p>
        <div>
          <Button onClick={() => setMade(null)}>{t("invite.another")}</Button>
        </div>
      </div>
    );
  }
  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      <ProblemNote problem={problem} />
      <Field label={t("invite.email")} error={fields.email}>
        {(control) => <TextInput {...control} name="email" type="email" required autoComplete="off" />}
      </Field>
      <RadioGroup
        name="role"
        legend={t("invite.role")}
        defaultValue={roles.includes("member") ? "member" : "viewer"}
        options={roles.map((role) => ({ value: role, label: t(`roles.${role}`), hint: t(`roleHints.${role}`) }))}
      />
      <Field label={t("invite.locale")}>
        {(control) => (
          <Select
            {...control}
            name="locale"
            defaultValue={locale}
            options={locales.map((value) => ({ value, label: common(value) }))}
          />
        )}
      </Field>
      {hasMailServer ? null : <Note>{t("invite.noServer")}</Note>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button type="submit" value="link" variant={hasMailServer ? "secondary" : "primary"} pending={pending}>
          {t("invite.link")}
        </Button>
        <Button type="submit" value="mail" variant={hasMailServer ? "primary" : "secondary"} pending={pending}>
          {t("invite.mail")}
        </Button>
      </div>
    </form>
  );
}
