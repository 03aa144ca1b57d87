"use client";

import { Keyboard, LogOut, UserRound } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useAccountAction } from "@/components/action/use-action";
import { Avatar } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import { MenuButton, MenuLink, MenuSeparator } from "@/components/ui/menu-item";
import type { Theme } from "@/db/enums";
import { signOutAction } from "@/lib/accounts/actions";
import { routes } from "@/lib/platform/routes";
import { Choices } from "./choices";
import { showKeys } from "./keys-help";
import { useNarrow } from "./sidebar";

type MeMenuProps = {
  name: string;
  theme: Theme;
  align?: "start" | "end";
  /** Where the keys of a workspace work. */
  keys?: boolean;
};

export function MeMenu({ name, theme, align = "start", keys = false }: MeMenuProps) {
  const t = useTranslations("shell.me");
  const narrow = useNarrow();
  const { run: signOut } = useAccountAction(signOutAction);
  const leave = async () => {
    const outcome = await signOut({});
    if (outcome.ok) window.location.assign(routes.home());
  };
  return (
    <Menu
      label={t("label", { name })}
      align={align}
      look="bare"
      trigger={
        <span className="flex min-h-control min-w-0 items-center gap-2 rounded-md px-2 hover:bg-hover">
          <Avatar name={name} decorative />
          <span className={narrow ? "sr-only" : "min-w-0 truncate"}>{name}</span>
        </span>
      }
    >
      {() => (
        <>
          <MenuLink href={routes.account()} icon={<UserRound />}>
            {t("account")}
          </MenuLink>
          {keys ? (
            <span className="pointer-coarse:hidden">
              <MenuButton icon={<Keyboard />} onClick={showKeys}>
                {t("keys")}
              </MenuButton>
            </span>
          ) : null}
          <MenuSeparator />
          <Choices theme={theme} />
          <MenuSeparator />
          <MenuButton icon={<LogOut />} onClick={() => void leave()}>
            {t("signOut")}
          </MenuButton>
        </>
      )}
    </Menu>
  );
}
