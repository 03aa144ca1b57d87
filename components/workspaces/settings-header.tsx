import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import type { Role } from "@/db/enums";
import { routes } from "@/lib/platform/routes";
import { canSeeOutbox } from "@/lib/workspaces/policy";

type SettingsHeaderProps = {
  slug: string;
  role: Role;
  current: "general" | "conditions" | "members" | "outbox";
  /** What a page below one of these places is called. */
  title?: string;
  action?: ReactNode;
};

/** The top of every settings page, with the ways to the others. */
export function SettingsHeader({ slug, role, current, title, action }: SettingsHeaderProps) {
  const t = useTranslations("workspaces.settings");
  const places = [
    { key: "general", href: routes.settings(slug) },
    { key: "conditions", href: routes.conditions(slug) },
    { key: "members", href: routes.members(slug) },
    ...(canSeeOutbox({ role }) ? [{ key: "outbox", href: routes.outbox(slug) } as const] : []),
  ] as const;
  return (
    <>
      <PageHeader title={t("title")} names={[title ?? t(current), t("title")]} action={action} />
      <div className="mb-6">
        <Tabs
          label={t("tabs")}
          items={places.map(({ key, href }) => ({ href, label: t(key), current: key === current }))}
        />
      </div>
    </>
  );
}
