"use client";

import { useLocale, useTranslations } from "next-intl";
import { ProblemNote } from "@/components/action/problem-note";
import { useAccountAction } from "@/components/action/use-action";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { locales, type Theme, themes } from "@/db/enums";
import { preferAction } from "@/lib/accounts/actions";

/** Applied as soon as chosen: one sees at once whether it is right. */
export function PreferencesForm({ theme }: { theme: Theme }) {
  const t = useTranslations("accounts.account");
  const common = useTranslations("common");
  const locale = useLocale();
  const { run, problem } = useAccountAction(preferAction);
  const chooseLocale = (value: string) => {
    const chosen = locales.find((known) => known === value);
    if (chosen) void run({ locale: chosen });
  };
  const chooseTheme = (value: string) => {
    const chosen = themes.find((known) => known === value);
    if (chosen) void run({ theme: chosen });
  };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <ProblemNote problem={problem} />
      <Field label={t("locale")}>
        {(control) => (
          <Select
            {...control}
            value={locale}
            onChange={(event) => chooseLocale(event.target.value)}
            options={locales.map((value) => ({ value, label: common(`locales.${value}`) }))}
          />
        )}
      </Field>
      <Field label={t("theme")}>
        {(control) => (
          <Select
            {...control}
            value={theme}
            onChange={(event) => chooseTheme(event.target.value)}
            options={themes.map((value) => ({ value, label: common(`themes.${value}`) }))}
          />
        )}
      </Field>
    </div>
  );
}
