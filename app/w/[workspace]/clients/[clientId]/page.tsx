import type { Metadata } from "next";
import { cache } from "react";
import { ClientMessages } from "@/components/action/client-messages";
import { ClientView } from "@/components/clients/client-view";
import { LivePage } from "@/components/live/live-page";
import { loadClientPage } from "@/lib/clients/queries";
import { readInWorkspace } from "@/lib/platform/read";

type Props = { params: Promise<{ workspace: string; clientId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, clientId } = await params;
  return { title: (await loadOnce(workspace, clientId)).client.name };
}

export default async function ClientPage({ params }: Props) {
  const { workspace: slug, clientId } = await params;
  const view = await loadOnce(slug, clientId);
  return (
    <ClientMessages namespaces={["clients", "contracts"]} timeZone={view.workspace.timeZone}>
      <ClientView view={view} />
      <LivePage workspace={slug} since={view.readAt} me={view.me} />
    </ClientMessages>
  );
}

/** The title and the page are made of one reading. */
const loadOnce = cache((slug: string, clientId: string) =>
  readInWorkspace(slug, (scope) => loadClientPage(scope, clientId)),
);
