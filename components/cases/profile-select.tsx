"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import { type GuardProfile, guardProfiles } from "@/db/enums";
import { chooseProfileAction } from "@/lib/cases/actions";
import type { PlaybookProfile } from "@/lib/cases/queries/profiles";

type ProfileSelectProps = { playbook: PlaybookProfile; canChoose: boolean };

/** How much the cases of one playbook ask, and the way back to what it comes with. */
export function ProfileSelect({ playbook: { key, name, builtin, chosen }, canChoose }: ProfileSelectProps) {
  const t = useTranslations("lifecycle.profiles");
  const toast = useToast();
  const { run, pending, problem } = useAction(chooseProfileAction);
  const [typed, setTyped] = useState<GuardProfile | null>(null);
  const choose = async (profile: GuardProfile | null) => {
    setTyped(profile ?? builtin);
    const outcome = await run({ playbookKey: key, profile });
    setTyped(null);
    if (!outcome.ok) return;
    toast(t("saved", { playbook: name, profile: t(`names.${profile ?? builtin}`) }), async () => {
      await run({ playbookKey: key, profile: chosen });
    });
  };
  const pick = (value: string) => {
    const profile = guardProfiles.find((known) => known === value);
    if (profile) void choose(profile);
  };
  return (
    <div className="grid gap-1.5">
      <Field label={name} hint={t("builtin", { profile: t(`names.${builtin}`) })}>
        {(control) => (
          <span className="block max-w-64">
            <Select
              {...control}
              disabled={!canChoose}
              aria-busy={pending}
              value={typed ?? chosen ?? builtin}
              onChange={(event) => pick(event.target.value)}
              options={guardProfiles.map((value) => ({ value, label: t(`names.${value}`) }))}
            />
          </span>
        )}
      </Field>
      {canChoose && chosen !== null ? (
        <div>
          <Button size="sm" variant="quiet" pending={pending} onClick={() => void choose(null)}>
            {t("reset", { playbook: name })}
          </Button>
        </div>
      ) : null}
      <ProblemNote problem={problem} />
    </div>
  );
}
