"use client";

import { Building, Check, ChevronsUpDown, LayoutGrid, Plus } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { Menu } from "@/components/ui/menu";
import { MenuLink, MenuSeparator } from "@/components/ui/menu-item";
import { routes } from "@/lib/platform/routes";
import type { MyWorkspace } from "@/lib/workspaces/queries";
import { useNarrow } from "./sidebar";

type WorkspaceSwitchProps = { current: MyWorkspace; all: MyWorkspace[] };

export function WorkspaceSwitch({ current, all }: WorkspaceSwitchProps) {
  const t = useTranslations("shell.switch");
  const narrow = useNarrow();
  return (
    <Menu
      label={t("label")}
      align="start"
      look="bare"
      trigger={
        <span className="flex min-h-control min-w-0 items-center gap-2 rounded-md px-2.5 hover:bg-hover">
          {narrow ? <Building className="size-4 shrink-0 text-muted" /> : null}
          <span className={narrow ? "sr-only" : "min-w-0 truncate font-serif text-lg font-semibold"}>
            {current.name}
          </span>
          {narrow ? null : <ChevronsUpDown className="size-3.5 shrink-0 text-muted" />}
          <span className="sr-only">{t("label")}</span>
        </span>
      }
    >
      {() => (
        <>
          {all.map((workspace) => (
            <MenuLink
              key={workspace.slug}
              href={routes.work(workspace.slug)}
              current={workspace.slug === current.slug}
              icon={workspace.slug === current.slug ? <Check /> : <Building />}
            >
              {workspace.name}
            </MenuLink>
          ))}
          <MenuSeparator />
          <MenuLink href={routes.workspaces()} icon={<LayoutGrid />}>
            {t("all")}
          </MenuLink>
          <MenuLink href={routes.newWorkspace()} icon={<Plus />}>
            {t("create")}
          </MenuLink>
        </>
      )}
    </Menu>
  );
}
