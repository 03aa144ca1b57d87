import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { CaseFrame } from "@/components/cases/case-frame";
import { CaseFeedbackView } from "@/components/feedback/case/case-feedback-view";
import { LivePage } from "@/components/live/live-page";
import { loadCaseFeedback } from "@/lib/feedback/queries";
import { readInWorkspace } from "@/lib/platform/read";

type Props = { params: Promise<{ workspace: string; caseId: string }> };

export default async function CaseFeedbackPage({ params }: Props) {
  const { workspace: slug, caseId } = await params;
  const view = await readInWorkspace(slug, (scope) => loadCaseFeedback(scope, caseId));
  const { head } = view;
  const t = await getTranslations("feedback.case");
  return (
    <ClientMessages namespaces={["feedback"]} timeZone={head.reader.timeZone}>
      <CaseFrame
        slug={slug}
        head={head}
        place="feedback"
        title={t("title")}
        live={<LivePage workspace={slug} caseId={head.id} since={head.revision} me={head.reader.id} />}
      >
        <CaseFeedbackView slug={slug} view={view} />
      </CaseFrame>
    </ClientMessages>
  );
}
