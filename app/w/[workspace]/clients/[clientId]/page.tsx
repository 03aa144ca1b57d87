import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { ClientView } from "@/components/clients/client-view";
import { LivePage } from "@/components/live/live-page";
import { findClient, loadClientPage } from "@/lib/clients/queries";
import { readInWorkspace, tryInWorkspace } from "@/lib/platform/read";

type Props = { params: Promise<{ workspace: string; clientId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, clientId } = await params;
  const client = await tryInWorkspace(workspace, (scope) => findClient(scope, clientId));
  const t = await getTranslations("clients");
  return { title: client?.name ?? t("title") };
}

export default async function ClientPage({ params }: Props) {
  const { workspace: slug, clientId } = await params;
  const view = await readInWorkspace(slug, (scope) => loadClientPage(scope, clientId));
  return (
    <ClientMessages namespaces={["clients", "contracts"]} timeZone={view.workspace.timeZone}>
      <ClientView view={view} />
      <LivePage workspace={slug} since={view.readAt} me={view.me} />
    </ClientMessages>
  );
}
