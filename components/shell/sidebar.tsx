"use client";

import { PanelLeftClose, PanelLeftOpen } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, use, useState } from "react";
import { classes } from "@/components/ui/classes";
import { IconButton } from "@/components/ui/icon-button";
import { sidebarCookie } from "./sidebar-cookie";

const Narrow = createContext(false);

/** Whether only the icons of the sidebar are shown. */
export const useNarrow = () => use(Narrow);

type SidebarProps = {
  narrow: boolean;
  /** Stays at the bottom, beside the button that changes the width. */
  foot: ReactNode;
  children: ReactNode;
};

/** The left side of every page of a workspace. Its width is kept in a cookie, so that it never jumps. */
export function Sidebar({ narrow: initially, foot, children }: SidebarProps) {
  const t = useTranslations("shell");
  const [narrow, setNarrow] = useState(initially);
  const toggle = () => {
    document.cookie = `${sidebarCookie}=${narrow ? "wide" : "narrow"};path=/;max-age=31536000;samesite=lax`;
    setNarrow(!narrow);
  };
  return (
    <Narrow value={narrow}>
      <aside
        data-no-print
        className={classes(
          "sticky top-0 flex h-dvh shrink-0 flex-col overflow-y-auto border-r bg-sunken max-md:hidden",
          narrow ? "w-14" : "w-sidebar",
        )}
      >
        {children}
        <div className={classes("flex gap-1 px-2 pb-2", narrow ? "flex-col items-center" : "items-center")}>
          <div className="min-w-0 flex-1">{foot}</div>
          <IconButton
            label={t(narrow ? "expand" : "collapse")}
            icon={narrow ? <PanelLeftOpen /> : <PanelLeftClose />}
            aria-expanded={!narrow}
            onClick={toggle}
          />
        </div>
      </aside>
    </Narrow>
  );
}
