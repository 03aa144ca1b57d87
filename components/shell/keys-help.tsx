"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { isCommand, lettersAct, letLettersAct } from "@/components/ui/commands";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

let show: (() => void) | null = null;

/** Opens the list of keys from a menu. */
export const showKeys = () => show?.();

const groups = [
  { name: "everywhere", keys: ["search", "help", "undo", "close"] },
  { name: "lists", keys: ["next", "open", "mark"] },
  { name: "tasks", keys: ["owner", "move"] },
  { name: "comments", keys: ["write", "send"] },
] as const;

/** The keys of the product, asked for by a question mark; a slash leads to the search of a page. Once per layout. */
export function KeysHelp() {
  const t = useTranslations("shell.keys");
  const [open, setOpen] = useState(false);

  useEffect(() => {
    show = () => setOpen(true);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || !isCommand(event)) return;
      if (event.key === "?") setOpen(true);
      else if (event.key !== "/" || !focusSearch()) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => {
      show = null;
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);

  return (
    <Dialog open={open} onClose={() => setOpen(false)} title={t("title")} wide>
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        {groups.map((group) => (
          <section key={group.name} className="grid content-start gap-1">
            <h3>{t(`groups.${group.name}`)}</h3>
            <ul className="grid gap-1">
              {group.keys.map((key) => (
                <li key={key} className="text-soft">
                  {t.rich(key, { key: (name: ReactNode) => <Kbd>{name}</Kbd> })}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Checkbox
        defaultChecked={lettersAct()}
        onChange={(event) => letLettersAct(event.target.checked)}
        label={t("letters")}
        hint={t("lettersHint")}
      />
    </Dialog>
  );
}

function focusSearch(): boolean {
  const field = [...document.querySelectorAll<HTMLInputElement>('input[type="search"]')].find((input) =>
    input.checkVisibility(),
  );
  field?.focus();
  return field !== undefined;
}
