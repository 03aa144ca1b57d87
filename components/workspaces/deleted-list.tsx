import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { dateOf } from "@/lib/calendar/words";
import type { DeletedMembership } from "@/lib/platform/membership";
import { routes } from "@/lib/platform/routes";
import { backUntil } from "@/lib/platform/coming-back";

/** Workspaces that wait for their end, each with the day until which it can come back. */
export function DeletedList({ workspaces }: { workspaces: DeletedMembership[] }) {
  const t = useTranslations("workspaces.deleted");
  const locale = useLocale();
  return (
    <section className="grid gap-2 pt-8" aria-labelledby="deleted">
      <h2 id="deleted" className="text-lg">
        {t("list")}
      </h2>
      <ul className="border-t">
        {workspaces.map(({ slug, name, deletedAt, timeZone }) => (
          <li key={slug} className="border-b">
            <Link
              href={routes.deletedWorkspace(slug)}
              className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 px-2 py-2 hover:bg-hover"
            >
              <span className="min-w-0 break-words">{name}</span>
              <span className="text-sm text-muted">
                {t("listed", { date: dateOf(backUntil(deletedAt), { locale, timeZone }) })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
