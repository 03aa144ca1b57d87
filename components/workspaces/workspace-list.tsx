import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { routes } from "@/lib/platform/routes";
import type { MyWorkspace } from "@/lib/workspaces/queries";

export function WorkspaceList({ workspaces }: { workspaces: MyWorkspace[] }) {
  const t = useTranslations("workspaces.list");
  const roles = useTranslations("members.roles");
  return (
    <ul aria-label={t("names")} className="border-t">
      {workspaces.map((workspace) => (
        <li key={workspace.slug} className="border-b">
          <Link
            href={routes.work(workspace.slug)}
            className="flex min-h-12 items-center justify-between gap-4 px-2 hover:bg-hover"
          >
            <span className="min-w-0 truncate text-lg">{workspace.name}</span>
            <span className="shrink-0 text-sm text-muted">{roles(workspace.role)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
