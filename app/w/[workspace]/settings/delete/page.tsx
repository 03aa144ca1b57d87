import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { DeleteWorkspace } from "@/components/workspaces/delete-workspace";
import { SettingsHeader } from "@/components/workspaces/settings-header";
import { WhatGoes } from "@/components/workspaces/what-goes";
import { readInWorkspace } from "@/lib/platform/read";
import { loadDeletion } from "@/lib/workspaces/queries/deleting";

type Props = { params: Promise<{ workspace: string }> };

export default async function DeleteWorkspacePage({ params }: Props) {
  const { workspace: slug } = await params;
  const deletion = await readInWorkspace(slug, loadDeletion);
  const t = await getTranslations("workspaces.deleting");
  return (
    <div className="page-start max-w-4xl">
      <SettingsHeader slug={slug} role={deletion.role} current="general" title={t("title")} />
      <div className="grid max-w-reading gap-6">
        <WhatGoes deletion={deletion} />
        <ClientMessages namespaces={["workspaces"]} timeZone={deletion.timeZone}>
          <DeleteWorkspace slug={slug} name={deletion.name} />
        </ClientMessages>
      </div>
    </div>
  );
}
