import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/action/client-messages";
import { classes } from "@/components/ui/classes";
import { ToastRegion } from "@/components/ui/toast-region";
import type { Theme } from "@/db/enums";
import type { Messages } from "@/lib/platform/i18n/messages";
import { routes } from "@/lib/platform/routes";
import { FocusKeeper } from "./focus-keeper";
import { MeMenu } from "./me-menu";
import { contentId, SkipLink } from "./skip-link";
import { VisitorMenu } from "./visitor-menu";

type PlainFrameProps = {
  /** Null: nobody is signed in. */
  me: { name: string } | null;
  theme: Theme;
  namespaces?: (keyof Messages)[];
  /** For a form alone on its page. */
  slim?: boolean;
  children: ReactNode;
};

/** What surrounds the pages outside any workspace. */
export function PlainFrame({ me, theme, namespaces = [], slim = false, children }: PlainFrameProps) {
  const t = useTranslations("common");
  return (
    <ClientMessages namespaces={["shell", ...namespaces]} timeZone="Europe/Warsaw">
      <div className="flex min-h-dvh flex-col">
        <SkipLink />
        <header className="flex items-center justify-between gap-4 px-4 py-3 md:px-8">
          <Link href={routes.home()} className="rounded-sm font-serif text-lg font-semibold">
            {t("productName")}
          </Link>
          {me ? <MeMenu name={me.name} theme={theme} align="end" /> : <VisitorMenu theme={theme} />}
        </header>
        <main
          id={contentId}
          tabIndex={-1}
          className={classes(
            "mx-auto w-full flex-1 px-4 pb-16 outline-none",
            slim ? "max-w-sm pt-[8vh]" : "max-w-reading pt-6",
          )}
        >
          {children}
        </main>
        <FocusKeeper />
        <ToastRegion />
      </div>
    </ClientMessages>
  );
}
