"use client";

import { Check } from "@/components/ui/icons";
import { useLocale, useTranslations } from "next-intl";
import { useAccountAction } from "@/components/action/use-action";
import { MenuButton, MenuSeparator } from "@/components/ui/menu-item";
import { locales, type Theme, themes } from "@/db/enums";
import { preferAction } from "@/lib/accounts/actions";

/** The part of a menu where one chooses a language and a look. */
export function Choices({ theme }: { theme: Theme }) {
  const t = useTranslations("shell");
  const common = useTranslations("common");
  const current = useLocale();
  const { run: prefer } = useAccountAction(preferAction);
  return (
    <>
      <p className="px-2 pt-1 text-sm text-muted">{t("language")}</p>
      {locales.map((locale) => (
        <Choice key={locale} on={locale === current} lang={locale} onChoose={() => void prefer({ locale })}>
          {common(`locales.${locale}`)}
        </Choice>
      ))}
      <MenuSeparator />
      <p className="px-2 pt-1 text-sm text-muted">{t("theme")}</p>
      {themes.map((look) => (
        <Choice key={look} on={look === theme} onChoose={() => void prefer({ theme: look })}>
          {common(`themes.${look}`)}
        </Choice>
      ))}
    </>
  );
}

type ChoiceProps = { on: boolean; onChoose: () => void; lang?: string; children: string };

function Choice({ on, onChoose, lang, children }: ChoiceProps) {
  const mark = on ? <Check /> : <span aria-hidden="true" className="size-4 shrink-0" />;
  return (
    <MenuButton icon={mark} lang={lang} aria-current={on || undefined} onClick={onChoose}>
      {children}
    </MenuButton>
  );
}
