"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";

export type Difference = { label: string; mine: string; theirs: string };

type Props = { differences: Difference[]; pending: boolean; onTakeTheirs: () => void };

/** Two people saved the same thing: both texts, and the choice which one stays. Keeping mine submits the form it is in. */
export function BothVersions({ differences, pending, onTakeTheirs }: Props) {
  const t = useTranslations("ui.versions");
  return (
    <Note tone="soon" title={t("title")}>
      <p>{t("text")}</p>
      <dl className="mt-2 grid gap-2">
        {differences.map(({ label, mine, theirs }) => (
          <div key={label} className="grid gap-x-4 sm:grid-cols-2">
            <dt className="text-sm text-muted sm:col-span-2">{label}</dt>
            <dd className="min-w-0 break-words whitespace-pre-wrap">
              <span className="text-sm text-muted">{t("theirs")}: </span>
              {theirs || t("nothing")}
            </dd>
            <dd className="min-w-0 break-words whitespace-pre-wrap">
              <span className="text-sm text-muted">{t("mine")}: </span>
              {mine || t("nothing")}
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="sm" onClick={onTakeTheirs}>
          {t("takeTheirs")}
        </Button>
        <Button type="submit" size="sm" variant="primary" pending={pending}>
          {t("keepMine")}
        </Button>
      </div>
    </Note>
  );
}
