import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { Analysis } from "@/components/analysis/analysis-view";
import { CaseFrame } from "@/components/cases/case-frame";
import { LivePage } from "@/components/live/live-page";
import { loadAnalysis } from "@/lib/analysis/queries";
import { loadCaseHead } from "@/lib/cases/queries";
import { readInWorkspace } from "@/lib/platform/read";

type Props = { params: Promise<{ workspace: string; caseId: string }> };

export default async function AnalysisPage({ params }: Props) {
  const { workspace: slug, caseId } = await params;
  const { head, view } = await readInWorkspace(slug, async (scope) => {
    const found = await loadCaseHead(scope, caseId);
    return found && { head: found, view: await loadAnalysis(scope, found) };
  });
  const t = await getTranslations("analysis");
  return (
    <CaseFrame
      slug={slug}
      head={head}
      place="analysis"
      title={t("title")}
      live={<LivePage workspace={slug} caseId={head.id} since={head.revision} me={head.reader.id} />}
    >
      <ClientMessages namespaces={["tone"]} timeZone={head.reader.timeZone}>
        <Analysis head={head} view={view} />
      </ClientMessages>
    </CaseFrame>
  );
}
