"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { formText } from "@/components/action/form-text";
import { ProblemNote } from "@/components/action/problem-note";
import { useAccountAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { keepEarlyText } from "@/components/ui/early-text";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { createWorkspaceAction } from "@/lib/workspaces/actions";
import { routes } from "@/lib/platform/routes";
import { suggestSlug } from "@/lib/workspaces/rules";
import { calendarOf, localeOf, PlaceFields } from "./place-fields";

export function CreateWorkspaceForm({ timeZones }: { timeZones: string[] }) {
  const t = useTranslations("workspaces.create");
  const locale = useLocale();
  const { run, pending, problem, fields } = useAccountAction(createWorkspaceAction);
  const [name, setName] = useState("");
  const [typedSlug, setTypedSlug] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const outcome = await run({
      name,
      slug: typedSlug ?? suggestSlug(name),
      timeZone: formText(form, "timeZone"),
      calendar: calendarOf(formText(form, "calendar")),
      locale: localeOf(formText(form, "locale")),
    });
    if (!outcome.ok) return;
    setLeaving(true);
    window.location.assign(routes.workspace(outcome.data.slug));
  };
  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      <ProblemNote problem={problem} />
      <Field label={t("name")} error={fields.name}>
        {(control) => (
          <TextInput
            {...control}
            name="name"
            required
            autoComplete="organization"
            ref={keepEarlyText}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t("slug")} hint={t("slugHint")} error={fields.slug}>
        {(control) => (
          <TextInput
            {...control}
            name="slug"
            required
            autoComplete="off"
            spellCheck={false}
            ref={keepEarlyText}
            value={typedSlug ?? suggestSlug(name)}
            onChange={(event) => setTypedSlug(event.target.value === "" ? null : event.target.value)}
          />
        )}
      </Field>
      <PlaceFields timeZones={timeZones} locale={locale} fields={fields} />
      <div>
        <Button type="submit" variant="primary" pending={pending || leaving}>
          {t("button")}
        </Button>
      </div>
    </form>
  );
}
