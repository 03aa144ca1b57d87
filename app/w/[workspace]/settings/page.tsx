import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { SettingsForm } from "@/components/workspaces/settings-form";
import { SettingsHeader } from "@/components/workspaces/settings-header";
import { readInWorkspace } from "@/lib/platform/read";
import { canUpdateWorkspace } from "@/lib/workspaces/policy";
import { findSettings } from "@/lib/workspaces/queries";
import { timeZones } from "@/lib/workspaces/rules";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workspaces.settings"))("title") };
}

export default async function SettingsPage({ params }: Props) {
  const { workspace: slug } = await params;
  const { settings, actor } = await readInWorkspace(slug, async (scope) => ({
    settings: await findSettings(scope),
    actor: scope.actor,
  }));
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
    </div>
  );
}
