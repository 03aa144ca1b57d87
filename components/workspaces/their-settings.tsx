"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { Typed } from "./settings-form";

type TheirSettingsProps = { mine: Typed; theirs: Typed; onKeepMine: () => void; onTakeTheirs: () => void };

/** What somebody else saved meanwhile, where it differs from what is typed, and the choice between the two. */
export function TheirSettings({ mine, theirs, onKeepMine, onTakeTheirs }: TheirSettingsProps) {
  const t = useTranslations("workspaces");
  const common = useTranslations("common");
  const said: { label: string; of: (settings: Typed) => string }[] = [
    { label: t("settings.name"), of: ({ name }) => name },
    { label: t("settings.address"), of: ({ address }) => address },
    { label: t("settings.email"), of: ({ email }) => email },
    { label: t("fields.locale"), of: ({ locale }) => common(`locales.${locale}`) },
    { label: t("fields.timeZone"), of: ({ timeZone }) => timeZone },
    { label: t("fields.calendar"), of: ({ calendar }) => t(`calendars.${calendar}`) },
    {
      label: t("settings.retention"),
      of: (settings) => t("settings.months", { count: settings.feedbackRetentionMonths }),
    },
  ];
  const different = said.filter(({ of }) => of(mine) !== of(theirs));
  return (
    <div className="grid w-full gap-3">
      <Note tone="soon" title={t("settings.theirs")}>
        <ul>
          {different.map(({ label, of }) => (
            <li key={label}>{t("settings.field", { field: label, value: of(theirs) || common("notSet") })}</li>
          ))}
        </ul>
      </Note>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={onKeepMine}>
          {t("settings.keepMine")}
        </Button>
        <Button onClick={onTakeTheirs}>{t("settings.takeTheirs")}</Button>
      </div>
    </div>
  );
}
