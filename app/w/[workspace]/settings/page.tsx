import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { Section } from "@/components/shell/section";
import { LinkButton } from "@/components/ui/link-button";
import { SettingsForm } from "@/components/workspaces/settings-form";
import { SettingsHeader } from "@/components/workspaces/settings-header";
import { readInWorkspace } from "@/lib/platform/read";
import { routes } from "@/lib/platform/routes";
import { canDeleteWorkspace, canUpdateWorkspace } from "@/lib/workspaces/policy";
import { findSettings } from "@/lib/workspaces/queries";
import { timeZones } from "@/lib/workspaces/rules";

type Props = { params: Promise<{ workspace: string }> };

export default async function SettingsPage({ params }: Props) {
  const { workspace: slug } = await params;
  const { settings, actor } = await readInWorkspace(slug, async (scope) => ({
    settings: await findSettings(scope),
    actor: scope.actor,
  }));
  const t = await getTranslations("workspaces.deleting");
  return (
    <div className="page-start max-w-4xl">
      <SettingsHeader slug={slug} role={actor.role} current="general" />
      <ClientMessages namespaces={["workspaces"]} timeZone={settings.timeZone}>
        <SettingsForm
          settings={settings}
          timeZones={timeZones(settings.timeZone)}
          canUpdate={canUpdateWorkspace(actor)}
        />
      </ClientMessages>
      {canDeleteWorkspace(actor) ? (
        <div className="mt-6 border-t pt-6">
          <Section title={t("section")} text={t("sectionText")}>
            <LinkButton href={routes.deleteWorkspace(slug)}>{t("open")}</LinkButton>
          </Section>
        </div>
      ) : null}
    </div>
  );
}
