"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { formText } from "@/components/action/form-text";
import { ProblemNote } from "@/components/action/problem-note";
import { isStale } from "@/components/action/problem";
import { useAction } from "@/components/action/use-action";
import { Section } from "@/components/shell/section";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import type { RefusalDetail } from "@/lib/platform/action/refusal";
import { updateWorkspaceAction } from "@/lib/workspaces/actions";
import type { WorkspaceSettings } from "@/lib/workspaces/queries";
import { calendarOf, localeOf, PlaceFields } from "./place-fields";
import { TheirSettings } from "./their-settings";

type SettingsFormProps = { settings: WorkspaceSettings; timeZones: string[]; canUpdate: boolean };

export type Typed = Omit<WorkspaceSettings, "slug" | "version">;

const retentions = [6, 12, 24, 36, 60];

export function SettingsForm({ settings, timeZones, canUpdate }: SettingsFormProps) {
  const t = useTranslations("workspaces.settings");
  const toast = useToast();
  const form = useRef<HTMLFormElement>(null);
  const { run, pending, problem, fields, clear } = useAction(updateWorkspaceAction);
  // Kept from the first look, so that a change of somebody else does not slip under what is typed.
  const [start, setStart] = useState<Typed>(settings);
  const [version, setVersion] = useState(settings.version);
  const [conflict, setConflict] = useState<{ mine: Typed; theirs: Typed; version: number } | null>(null);
  const save = async (seen: number) => {
    if (!form.current) return;
    const mine = typedIn(form.current);
    const outcome = await run({ ...mine, version: seen });
    if (outcome.ok) {
      setVersion(seen + 1);
      setConflict(null);
      toast(t("saved"));
    } else if (isStale(outcome.error)) {
      const theirs = outcome.error.detail ?? {};
      setConflict({ mine, theirs: settingsIn(theirs), version: Number(theirs.version) });
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(version);
  };
  const takeTheirs = () => {
    if (!conflict) return;
    setStart(conflict.theirs);
    setVersion(conflict.version);
    setConflict(null);
    clear();
  };
  return (
    <form method="post" key={JSON.stringify(start)} ref={form} onSubmit={submit} noValidate>
      {canUpdate ? null : (
        <div className="mb-6">
          <Note>{t("readOnly")}</Note>
        </div>
      )}
      <Section title={t("firm")} text={t("firmText")}>
        <div className="grid gap-4">
          <Field label={t("name")} error={fields.name}>
            {(control) => (
              <TextInput {...control} name="name" required readOnly={!canUpdate} defaultValue={start.name} />
            )}
          </Field>
          <Field label={t("address")} error={fields.address}>
            {(control) => <TextArea {...control} name="address" readOnly={!canUpdate} defaultValue={start.address} />}
          </Field>
          <Field label={t("email")} hint={t("emailHint")} error={fields.email}>
            {(control) => (
              <TextInput {...control} name="email" type="email" readOnly={!canUpdate} defaultValue={start.email} />
            )}
          </Field>
          <p className="text-sm text-muted">
            {t("place")}: <span className="font-mono">/w/{settings.slug}</span>
          </p>
        </div>
      </Section>
      <Section title={t("time")}>
        <div className="grid gap-4">
          <PlaceFields
            timeZones={timeZones}
            locale={start.locale}
            timeZone={start.timeZone}
            calendar={start.calendar}
            fields={fields}
            readOnly={!canUpdate}
          />
        </div>
      </Section>
      <Section title={t("feedback")} text={t("retentionText")}>
        <Field label={t("retention")} error={fields.feedbackRetentionMonths}>
          {(control) => (
            <Select
              {...control}
              name="retention"
              disabled={!canUpdate}
              defaultValue={String(start.feedbackRetentionMonths)}
              options={[...new Set([...retentions, start.feedbackRetentionMonths])]
                .toSorted((a, b) => a - b)
                .map((count) => ({ value: String(count), label: t("months", { count }) }))}
            />
          )}
        </Field>
      </Section>
      {canUpdate ? (
        <div className="grid justify-items-start gap-4 border-t pt-6">
          <ProblemNote problem={problem} />
          {conflict ? (
            <TheirSettings
              mine={conflict.mine}
              theirs={conflict.theirs}
              onKeepMine={() => void save(conflict.version)}
              onTakeTheirs={takeTheirs}
            />
          ) : (
            <Button type="submit" variant="primary" pending={pending}>
              {t("save")}
            </Button>
          )}
        </div>
      ) : null}
    </form>
  );
}

const typedIn = (form: HTMLFormElement): Typed => ({
  name: formText(form, "name"),
  address: formText(form, "address"),
  email: formText(form, "email"),
  timeZone: formText(form, "timeZone"),
  calendar: calendarOf(formText(form, "calendar")),
  locale: localeOf(formText(form, "locale")),
  feedbackRetentionMonths: Number(formText(form, "retention")),
});

/** What a refused save says the settings are now. */
const settingsIn = (detail: RefusalDetail): Typed => ({
  name: String(detail.name),
  address: String(detail.address),
  email: String(detail.email),
  timeZone: String(detail.timeZone),
  calendar: calendarOf(String(detail.calendar)),
  locale: localeOf(String(detail.locale)),
  feedbackRetentionMonths: Number(detail.feedbackRetentionMonths),
});
