"use client";

import { Globe } from "@/components/ui/icons";
import { useLocale, useTranslations } from "next-intl";
import { Menu } from "@/components/ui/menu";
import type { Theme } from "@/db/enums";
import { Choices } from "./choices";

/** Language and look for who is not signed in. */
export function VisitorMenu({ theme }: { theme: Theme }) {
  const t = useTranslations("shell");
  const common = useTranslations("common");
  const locale = useLocale();
  return (
    <Menu
      label={t("choices")}
      look="quiet"
      trigger={
        <>
          <Globe />
          {common(`locales.${locale}`)}
          <span className="sr-only">{t("choices")}</span>
        </>
      }
    >
      <Choices theme={theme} />
    </Menu>
  );
}
