import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { CaseFrame } from "@/components/cases/case-frame";
import { TalksView } from "@/components/conversations/talks-view";
import { LivePage } from "@/components/live/live-page";
import { loadCaseTalks } from "@/lib/conversations/queries";
import { readInWorkspace } from "@/lib/platform/read";

type Props = { params: Promise<{ workspace: string; caseId: string }> };

export default async function CaseTalksPage({ params }: Props) {
  const { workspace: slug, caseId } = await params;
  const view = await readInWorkspace(slug, (scope) => loadCaseTalks(scope, caseId));
  const { head } = view;
  const t = await getTranslations("conversations");
  return (
    <ClientMessages namespaces={["conversations", "tone"]} timeZone={head.reader.timeZone}>
      <CaseFrame
        slug={slug}
        head={head}
        place="talks"
        title={t("title")}
        live={<LivePage workspace={slug} caseId={head.id} since={head.revision} me={head.reader.id} />}
      >
        <TalksView slug={slug} view={view} />
      </CaseFrame>
    </ClientMessages>
  );
}
