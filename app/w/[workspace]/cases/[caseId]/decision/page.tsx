import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { Decisions } from "@/components/decisions/decisions-view";
import { CaseFrame } from "@/components/cases/case-frame";
import { LivePage } from "@/components/live/live-page";
import { loadDecisions } from "@/lib/decisions/queries";
import { loadCaseHead } from "@/lib/cases/queries";
import { readInWorkspace } from "@/lib/platform/read";

type Props = { params: Promise<{ workspace: string; caseId: string }> };

export default async function DecisionPage({ params }: Props) {
  const { workspace: slug, caseId } = await params;
  const { head, view } = await readInWorkspace(slug, async (scope) => {
    const found = await loadCaseHead(scope, caseId);
    return found && { head: found, view: await loadDecisions(scope, found) };
  });
  const t = await getTranslations("decisions");
  return (
    <CaseFrame
      slug={slug}
      head={head}
      place="decision"
      title={t("title")}
      live={<LivePage workspace={slug} caseId={head.id} since={head.revision} me={head.reader.id} />}
    >
      <ClientMessages namespaces={["tone"]} timeZone={head.reader.timeZone}>
        <Decisions slug={slug} head={head} view={view} />
      </ClientMessages>
    </CaseFrame>
  );
}
