import { ClientMessages } from "@/components/action/client-messages";
import { LivePage } from "@/components/live/live-page";
import { OffersReport } from "@/components/offers/report/report-view";
import { loadOffersReport } from "@/lib/offers/report/queries";
import { offersQuery } from "@/lib/offers/report/schema";
import { readInWorkspace } from "@/lib/platform/read";
import type { SearchParams } from "@/lib/platform/search-params";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> };

export default async function OffersPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const query = offersQuery.parse(await searchParams);
  const view = await readInWorkspace(slug, (scope) => loadOffersReport(scope, query));
  return (
    <div className="mx-auto max-w-7xl">
      <OffersReport slug={slug} query={query} view={view} />
      <ClientMessages timeZone={view.reader.timeZone}>
        <LivePage workspace={slug} since={view.readAt} me={view.reader.id} />
      </ClientMessages>
    </div>
  );
}
