"use client";

import { UserPen } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Disclosure } from "@/components/ui/disclosure";
import { IconButton } from "@/components/ui/icon-button";
import { useToast } from "@/components/ui/toast";
import type { Slot } from "@/db/enums";
import { fillSlotAction } from "@/lib/cases/actions";
import type { Person } from "@/lib/cases/queries";

export type SlotLine = { slot: Slot; name: string; person: Person | null };

type CaseSlotsProps = {
  caseId: string;
  lines: SlotLine[];
  people: Person[];
  /** Why nobody can be changed now; an empty text when it needs no word. */
  fixed: boolean;
};

/** Who does what in this case. */
export function CaseSlots({ caseId, lines, people, fixed }: CaseSlotsProps) {
  const t = useTranslations("lifecycle.slots");
  const held = lines.filter(({ person }) => person);
  const open = lines.filter(({ person }) => !person);
  const line = (each: SlotLine) => (
    <SlotRow key={each.slot} caseId={caseId} line={each} people={people} fixed={fixed} />
  );
  return (
    <div className="grid gap-1">
      <ul className="grid">{held.map(line)}</ul>
      {open.length > 0 && !fixed ? (
        <Disclosure
          summary={<span className="text-sm font-normal text-muted">{t("show", { count: open.length })}</span>}
        >
          <ul className="grid">{open.map(line)}</ul>
        </Disclosure>
      ) : null}
    </div>
  );
}

type SlotRowProps = { caseId: string; line: SlotLine; people: Person[]; fixed: boolean };

function SlotRow({ caseId, line, people, fixed }: SlotRowProps) {
  const t = useTranslations("lifecycle.slots");
  const words = useTranslations("ui");
  const toast = useToast();
  const [editing, setEditing] = useState(false);
  const { run, pending, problem } = useAction(fillSlotAction);
  const give = async (userId: string | null) => {
    const outcome = await run({ caseId, slot: line.slot, userId });
    if (!outcome.ok) return;
    setEditing(false);
    const name = people.find(({ id }) => id === userId)?.name;
    const done = name ? t("filled", { slot: line.name, name }) : t("emptied", { slot: line.name });
    const { moved, previous } = outcome.data;
    const undo =
      line.slot === "lead" && previous === null
        ? undefined
        : () => void run({ caseId, slot: line.slot, userId: previous });
    toast(`${done} ${t("moved", { count: moved })}`, undo);
  };
  return (
    <li className="grid gap-2 py-1">
      <div className="flex min-h-control items-center gap-2.5">
        {line.person ? (
          <Avatar name={line.person.name} decorative />
        ) : (
          <span aria-hidden="true" className="size-6 shrink-0 rounded-full border border-dashed border-line-strong" />
        )}
        <span className="min-w-0 flex-1 leading-tight">
          <span className="block truncate">
            {line.person?.name ?? <span className="text-muted">{t("nobody")}</span>}
          </span>
          <span className="block truncate text-xs text-muted">{line.name}</span>
        </span>
        {fixed ? null : (
          <IconButton
            label={t("change", { slot: line.name })}
            icon={<UserPen />}
            pressed={editing}
            onClick={() => setEditing(!editing)}
          />
        )}
      </div>
      {editing ? (
        <div className="grid gap-2 pb-2 pl-8">
          <Combobox
            aria-label={t("change", { slot: line.name })}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={line.person?.id}
            placeholder={t("fill")}
            people
            onChange={(userId) => {
              if (userId !== null) void give(userId);
            }}
          />
          <p className="text-xs text-muted">{t("hint")}</p>
          <div className="flex gap-2">
            {line.person && line.slot !== "lead" ? (
              <Button size="sm" pending={pending} onClick={() => void give(null)}>
                {t("empty")}
              </Button>
            ) : null}
            <Button size="sm" variant="quiet" onClick={() => setEditing(false)}>
              {words("cancel")}
            </Button>
          </div>
        </div>
      ) : null}
      <ProblemNote problem={problem} />
    </li>
  );
}
