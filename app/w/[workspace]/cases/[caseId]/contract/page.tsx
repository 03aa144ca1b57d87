import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { Review } from "@/components/contracts/review/review-view";
import { CaseFrame } from "@/components/cases/case-frame";
import { LivePage } from "@/components/live/live-page";
import { loadReview } from "@/lib/contracts/review/queries";
import { loadCaseHead } from "@/lib/cases/queries";
import { readInWorkspace } from "@/lib/platform/read";

type Props = { params: Promise<{ workspace: string; caseId: string }> };

export default async function ContractPage({ params }: Props) {
  const { workspace: slug, caseId } = await params;
  const { head, view } = await readInWorkspace(slug, async (scope) => {
    const found = await loadCaseHead(scope, caseId);
    return found && { head: found, view: await loadReview(scope, found) };
  });
  const t = await getTranslations("review");
  return (
    <CaseFrame
      slug={slug}
      head={head}
      place="contract"
      title={t("title")}
      live={<LivePage workspace={slug} caseId={head.id} since={head.revision} me={head.reader.id} />}
    >
      <ClientMessages timeZone={head.reader.timeZone}>
        <Review head={head} view={view} />
      </ClientMessages>
    </CaseFrame>
  );
}
