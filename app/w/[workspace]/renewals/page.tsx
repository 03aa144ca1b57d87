import { ClientMessages } from "@/components/action/client-messages";
import { LivePage } from "@/components/live/live-page";
import { RenewalsView } from "@/components/renewals/renewals-view";
import { readInWorkspace } from "@/lib/platform/read";
import type { SearchParams } from "@/lib/platform/search-params";
import { loadRenewals } from "@/lib/renewals/queries";
import { renewalsQuery } from "@/lib/renewals/schema";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> };

export default async function RenewalsPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const { within } = renewalsQuery.parse(await searchParams);
  const view = await readInWorkspace(slug, (scope) => loadRenewals(scope, within));
  return (
    <div className="mx-auto max-w-7xl">
      <RenewalsView slug={slug} view={view} within={within} />
      <ClientMessages timeZone={view.reader.timeZone}>
        <LivePage workspace={slug} since={view.readAt} me={view.reader.id} />
      </ClientMessages>
    </div>
  );
}
