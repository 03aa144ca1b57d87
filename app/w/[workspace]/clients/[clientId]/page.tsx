import { ClientMessages } from "@/components/action/client-messages";
import { ClientView } from "@/components/clients/client-view";
import { LivePage } from "@/components/live/live-page";
import { loadClientPage } from "@/lib/clients/queries";
import { readInWorkspace } from "@/lib/platform/read";

type Props = { params: Promise<{ workspace: string; clientId: string }> };

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
