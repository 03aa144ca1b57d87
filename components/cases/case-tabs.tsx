import { ListChecks, MessageSquare, Users } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import { routes } from "@/lib/platform/routes";

/** Parts of the case on a phone. "task" is an open task: none of the tabs is current. */
export type CaseTab = "tasks" | "discussion" | "people" | "task";

const icons = { tasks: ListChecks, discussion: MessageSquare, people: Users };

export async function CaseTabs({ slug, caseId, tab }: { slug: string; caseId: string; tab: CaseTab }) {
  const t = await getTranslations("cases.tabs");
  return (
    <nav
      aria-label={t("label")}
      data-no-print
      className="fixed inset-x-0 bottom-0 z-20 border-t bg-paper pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="mx-auto grid max-w-reading grid-cols-3">
        {(["tasks", "discussion", "people"] as const).map((key) => {
          const Icon = icons[key];
          return (
            <li key={key}>
              <Link
                href={routes.case(slug, caseId, { tab: key === "tasks" ? undefined : key })}
                aria-current={tab === key ? "page" : undefined}
                replace
                className="grid min-h-14 place-items-center content-center gap-0.5 text-xs text-muted -outline-offset-2 aria-[current]:font-medium aria-[current]:text-accent"
              >
                <Icon className="size-5" />
                {t(key)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The part an address asks a phone to show. */
export const asCaseTab = (text: string | string[] | undefined): CaseTab =>
  text === "discussion" || text === "people" ? text : "tasks";
