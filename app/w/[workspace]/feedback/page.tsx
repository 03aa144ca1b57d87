import { ClientMessages } from "@/components/action/client-messages";
import { OverviewView } from "@/components/feedback/overview/overview-view";
import { LivePage } from "@/components/live/live-page";
import { loadOverview } from "@/lib/feedback/queries/overview";
import { overviewQuery } from "@/lib/feedback/schema";
import { readInWorkspace } from "@/lib/platform/read";
import type { SearchParams } from "@/lib/platform/search-params";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> };

export default async function FeedbackPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const query = overviewQuery.parse(await searchParams);
  const view = await readInWorkspace(slug, (scope) => loadOverview(scope, query));
  return (
    <div className="mx-auto max-w-7xl">
      <OverviewView slug={slug} query={query} view={view} />
      <ClientMessages timeZone={view.reader.timeZone}>
        <LivePage workspace={slug} since={view.readAt} me={view.reader.id} />
      </ClientMessages>
    </div>
  );
}
