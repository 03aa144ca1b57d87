"use client";

import { Lock, X } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { IconButton } from "@/components/ui/icon-button";
import { useToast } from "@/components/ui/toast";
import { announceAction, makeQuietAction, nameViewerAction, unnameViewerAction } from "@/lib/cases/actions";
import type { Person } from "@/lib/cases/queries";

/** Offers to hide the case from whoever has nothing to do in it. */
export function MakeQuiet({ caseId }: { caseId: string }) {
  const t = useTranslations("lifecycle.quiet");
  const toast = useToast();
  const { run, pending, problem } = useAction(makeQuietAction);
  const make = async () => {
    const outcome = await run({ caseId, userIds: [] });
    if (outcome.ok) toast(t("made", { count: outcome.data.named }));
  };
  return (
    <div className="grid justify-items-start gap-2" data-no-print>
      <Button size="sm" variant="quiet" icon={<Lock />} pending={pending} onClick={() => void make()}>
        {t("make")}
      </Button>
      <ProblemNote problem={problem} />
    </div>
  );
}

type NamedPeopleProps = { caseId: string; named: Person[]; others: Person[]; me: string; mayChange: boolean };

/** Who sees a quiet case, and the way to tell everybody. */
export function NamedPeople({ caseId, named, others, me, mayChange }: NamedPeopleProps) {
  const t = useTranslations("lifecycle.quiet");
  const toast = useToast();
  const adding = useAction(nameViewerAction);
  const removing = useAction(unnameViewerAction);
  const announcing = useAction(announceAction);
  const add = async (userId: string | null) => {
    const person = others.find(({ id }) => id === userId);
    if (!person) return;
    const outcome = await adding.run({ caseId, userId: person.id });
    if (outcome.ok) toast(t("added", { name: person.name }), () => void removing.run({ caseId, userId: person.id }));
  };
  const remove = async (person: Person) => {
    const outcome = await removing.run({ caseId, userId: person.id });
    if (outcome.ok) toast(t("removed", { name: person.name }), () => void adding.run({ caseId, userId: person.id }));
  };
  return (
    <div className="grid gap-2">
      <ul className="grid">
        {named.map((person) => (
          <li key={person.id} className="flex min-h-8 items-center justify-between gap-2">
            <span className="min-w-0 truncate">{person.name}</span>
            {mayChange && person.id !== me ? (
              <IconButton label={t("remove", { name: person.name })} icon={<X />} onClick={() => void remove(person)} />
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange ? (
        <div className="grid gap-2" data-no-print>
          {others.length > 0 ? (
            <Combobox
              key={others.length}
              aria-label={t("add")}
              placeholder={t("add")}
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
              people
              onChange={(userId) => void add(userId)}
            />
          ) : null}
          <ConfirmButton
            size="sm"
            title={t("announceTitle")}
            consequence={t("announceHint")}
            confirmLabel={t("announce")}
            onConfirm={async () => {
              const outcome = await announcing.run({ caseId });
              if (outcome.ok) toast(t("announced"));
            }}
          >
            {t("announce")}
          </ConfirmButton>
        </div>
      ) : null}
      <ProblemNote problem={adding.problem ?? removing.problem ?? announcing.problem} />
    </div>
  );
}
