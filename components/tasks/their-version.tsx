"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

type Props = {
  title: string;
  text: string;
  pending: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** What someone else saved meanwhile, beside what is being typed: the person decides. */
export function TheirVersion({ title, text, pending, onKeepMine, onTakeTheirs }: Props) {
  const t = useTranslations("tasks.text");
  return (
    <section aria-label={t("theirs")} className="grid gap-2 rounded-md border border-line-strong p-3">
      <p className="text-sm text-muted">{t("theirs")}</p>
      <p className="font-medium break-words">{title}</p>
      <p className="whitespace-pre-wrap break-words text-soft">{text}</p>
      <div className="flex flex-wrap gap-2 pt-1">
        <Button size="sm" pending={pending} onClick={onKeepMine}>
          {t("keepMine")}
        </Button>
        <Button size="sm" variant="quiet" onClick={onTakeTheirs}>
          {t("takeTheirs")}
        </Button>
      </div>
    </section>
  );
}
