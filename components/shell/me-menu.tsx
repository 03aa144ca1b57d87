"use client";

import { Check, LogOut, UserRound } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useAccountAction } from "@/components/action/use-action";
import { Avatar } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import { MenuButton, MenuLink, MenuSeparator } from "@/components/ui/menu-item";
import { locales, type Theme, themes } from "@/db/enums";
import { preferAction, signOutAction } from "@/lib/accounts/actions";
import { routes } from "@/lib/platform/routes";
import { useNarrow } from "./sidebar";

type MeMenuProps = { name: string; theme: Theme };

export function MeMenu({ name, theme }: MeMenuProps) {
  const t = useTranslations("shell");
  const common = useTranslations("common");
  const locale = useLocale();
  const narrow = useNarrow();
  const { run: prefer } = useAccountAction(preferAction);
  const { run: signOut } = useAccountAction(signOutAction);
  const leave = async () => {
    const outcome = await signOut({});
    if (outcome.ok) window.location.assign(routes.home());
  };
  return (
    <Menu
      label={t("me.label", { name })}
      align="start"
      look="bare"
      trigger={
        <span className="flex min-h-control min-w-0 items-center gap-2 rounded-md px-2 hover:bg-hover">
          <Avatar name={name} decorative />
          <span className={narrow ? "sr-only" : "min-w-0 truncate"}>{name}</span>
        </span>
      }
    >
      <MenuLink href={routes.account()} icon={<UserRound />}>
        {t("me.account")}
      </MenuLink>
      <MenuSeparator />
      <p className="px-2 pt-1 text-sm text-muted">{t("language")}</p>
      {locales.map((choice) => (
        <MenuButton
          key={choice}
          lang={choice}
          icon={<Tick on={choice === locale} />}
          aria-current={choice === locale || undefined}
          onClick={() => void prefer({ locale: choice })}
        >
          {common(`locales.${choice}`)}
        </MenuButton>
      ))}
      <MenuSeparator />
      <p className="px-2 pt-1 text-sm text-muted">{t("theme")}</p>
      {themes.map((choice) => (
        <MenuButton
          key={choice}
          icon={<Tick on={choice === theme} />}
          aria-current={choice === theme || undefined}
          onClick={() => void prefer({ theme: choice })}
        >
          {common(`themes.${choice}`)}
        </MenuButton>
      ))}
      <MenuSeparator />
      <MenuButton icon={<LogOut />} onClick={() => void leave()}>
        {t("me.signOut")}
      </MenuButton>
    </Menu>
  );
}

const Tick = ({ on }: { on: boolean }) =>
  on ? <Check aria-hidden="true" /> : <span aria-hidden="true" className="size-4 shrink-0" />;
