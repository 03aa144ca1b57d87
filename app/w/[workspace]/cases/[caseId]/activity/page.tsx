import { getTranslations } from "next-intl/server";
import { ActivityFeed } from "@/components/activity/activity-feed";
import { CaseFrame } from "@/components/cases/case-frame";
import { LivePage } from "@/components/live/live-page";
import { loadActivity } from "@/lib/activity/queries";
import { loadCaseHead } from "@/lib/cases/queries";
import { readInWorkspace } from "@/lib/platform/read";
import type { Scope } from "@/lib/platform/scope";
import type { SearchParams } from "@/lib/platform/search-params";

type Props = {
  params: Promise<{ workspace: string; caseId: string }>;
  searchParams: Promise<SearchParams>;
};

export default async function CaseActivityPage({ params, searchParams }: Props) {
  const { workspace: slug, caseId } = await params;
  const { before: asked } = await searchParams;
  const before = typeof asked === "string" ? asked : undefined;
  const { head, activity } = await readInWorkspace(slug, (scope) => loadCaseActivity(scope, caseId, before));
  const t = await getTranslations("activity.feed");
  return (
    <CaseFrame
      slug={slug}
      head={head}
      place="activity"
      title={t("pageTitle")}
      live={<LivePage workspace={slug} caseId={head.id} since={head.revision} me={head.reader.id} />}
    >
      <ActivityFeed view={activity} />
    </CaseFrame>
  );
}

async function loadCaseActivity(scope: Scope, caseId: string, before: string | undefined) {
  const head = await loadCaseHead(scope, caseId);
  const activity = head && (await loadActivity(scope, head.id, { before }));
  return head && activity && { head, activity };
}
