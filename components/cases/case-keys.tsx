"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useAction } from "@/components/action/use-action";
import { ProblemNote } from "@/components/action/problem-note";
import { Button } from "@/components/ui/button";
import { isCommand } from "@/components/ui/commands";
import { Select } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import { fillSlotAction } from "@/lib/cases/actions";
import type { Person } from "@/lib/cases/queries";

type CaseKeysProps = { people: Person[]; children: ReactNode };

/** The keyboard of a list of cases (j, k, x; Enter is the link's own), and what can be done with the selected ones. */
export function CaseKeys({ people, children }: CaseKeysProps) {
  const place = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<string[]>([]);
  const boxes = useCallback(
    () => [...(place.current?.querySelectorAll<HTMLInputElement>("[data-case-pick]") ?? [])],
    [],
  );
  const look = useCallback(
    () => setPicked(boxes().flatMap((box) => (box.checked ? (box.dataset.casePick ?? []) : []))),
    [boxes],
  );
  const clear = () => {
    for (const box of boxes()) box.checked = false;
    look();
  };

  useEffect(() => {
    const steer = (event: KeyboardEvent) => {
      if (event.altKey || !isCommand(event)) return;
      const rows = [...(place.current?.querySelectorAll<HTMLElement>("[data-case-row]") ?? [])];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const next = event.key === "j" ? at + 1 : event.key === "k" ? Math.max(0, at - 1) : null;
      if (next !== null) rows[Math.min(next, rows.length - 1)]?.querySelector("a")?.focus();
      else if (event.key === "x" && at >= 0) rows[at]?.querySelector<HTMLInputElement>("[data-case-pick]")?.click();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", steer);
    return () => document.removeEventListener("keydown", steer);
  }, []);

  return (
    <div ref={place} onChange={look}>
      {children}
      {picked.length > 0 && people.length > 0 ? <Picked picked={picked} people={people} onDone={clear} /> : null}
    </div>
  );
}

type PickedProps = { picked: string[]; people: Person[]; onDone: () => void };

function Picked({ picked, people, onDone }: PickedProps) {
  const t = useTranslations("lifecycle.picked");
  const words = useTranslations("ui");
  const toast = useToast();
  const [lead, setLead] = useState("");
  const [done, setDone] = useState<number | null>(null);
  const { run, problem } = useAction(fillSlotAction);
  const give = async () => {
    let given = 0;
    for (const [index, caseId] of picked.entries()) {
      setDone(index);
      const outcome = await run({ caseId, slot: "lead", userId: lead });
      if (outcome.ok) given += 1;
    }
    setDone(null);
    const left = picked.length - given;
    toast(left > 0 ? `${t("done", { count: given })} ${t("failed", { count: left })}` : t("done", { count: given }));
    if (left === 0) onDone();
  };
  return (
    <div
      data-no-print
      className="sticky bottom-4 z-20 mx-auto mt-4 flex w-fit max-w-full flex-wrap items-center gap-3 rounded-md bg-raised px-4 py-2 shadow-float"
    >
      <span aria-live="polite" className="font-medium">
        {t("count", { count: picked.length })}
      </span>
      <span className="w-56">
        <Select
          aria-label={t("lead")}
          placeholder={t("lead")}
          value={lead}
          onChange={(event) => setLead(event.target.value)}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </span>
      {lead ? (
        <Button variant="primary" pending={done !== null} onClick={() => void give()}>
          {done === null ? t("give") : t("progress", { done, total: picked.length })}
        </Button>
      ) : null}
      <Button variant="quiet" onClick={onDone}>
        {words("clear")}
      </Button>
      <ProblemNote problem={problem} />
    </div>
  );
}
