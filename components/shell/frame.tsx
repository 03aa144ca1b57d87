import { Menu as MenuIcon } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Drawer } from "@/components/ui/drawer";
import { ToastRegion } from "@/components/ui/toast-region";
import type { Theme } from "@/db/enums";
import type { MyWorkspace } from "@/lib/workspaces/queries";
import { FocusKeeper } from "./focus-keeper";
import { KeptTyped } from "./kept-typed";
import { KeysHelp } from "./keys-help";
import { MeMenu } from "./me-menu";
import { Places } from "./places";
import { Sidebar } from "./sidebar";
import { contentId, SkipLink } from "./skip-link";
import { WorkspaceSwitch } from "./workspace-switch";

type FrameProps = {
  workspace: MyWorkspace;
  workspaces: MyWorkspace[];
  me: { id: string; name: string; theme: Theme };
  narrow: boolean;
  children: ReactNode;
};

/** What surrounds every page of a workspace: the sidebar, on a phone a bar with a drawer, and the content. */
export function Frame({ workspace, workspaces, me, narrow, children }: FrameProps) {
  const t = useTranslations("shell");
  const inside = (
    <>
      <div className="px-2 pt-3">
        <WorkspaceSwitch current={workspace} all={workspaces} />
      </div>
      <Places slug={workspace.slug} />
    </>
  );
  return (
    <div className="flex min-h-dvh flex-col md:flex-row">
      <SkipLink />
      <Sidebar narrow={narrow} foot={<MeMenu name={me.name} theme={me.theme} keys />}>
        {inside}
      </Sidebar>
      <header
        data-no-print
        className="sticky top-0 z-20 flex items-center gap-2 border-b bg-paper px-2 py-1.5 md:hidden"
      >
        <Drawer label={t("menu")} icon={<MenuIcon />}>
          {inside}
          <div className="px-2 pb-3">
            <MeMenu name={me.name} theme={me.theme} keys />
          </div>
        </Drawer>
        <p className="min-w-0 truncate font-serif text-lg font-semibold">{workspace.name}</p>
      </header>
      <main id={contentId} tabIndex={-1} className="min-w-0 flex-1 px-4 py-5 outline-none md:px-8 md:py-7">
        <KeptTyped me={me.id} />
        {children}
      </main>
      <FocusKeeper />
      <KeysHelp />
      <ToastRegion />
    </div>
  );
}
