import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { CaseFrame } from "@/components/cases/case-frame";
import { TalkView } from "@/components/conversations/talk-view";
import { LivePage } from "@/components/live/live-page";
import { loadTalkPage } from "@/lib/conversations/queries";
import { readInWorkspace } from "@/lib/platform/read";

type Props = { params: Promise<{ workspace: string; caseId: string; conversationId: string }> };

export default async function TalkPage({ params }: Props) {
  const { workspace: slug, caseId, conversationId } = await params;
  const view = await readInWorkspace(slug, (scope) => loadTalkPage(scope, caseId, conversationId));
  const { head } = view;
  const t = await getTranslations("conversations.talk");
  return (
    <ClientMessages namespaces={["conversations", "tone"]} timeZone={head.reader.timeZone}>
      <CaseFrame
        slug={slug}
        head={head}
        place="talks"
        title={t("pageTitle")}
        live={<LivePage workspace={slug} caseId={head.id} since={head.revision} me={head.reader.id} />}
      >
        <TalkView slug={slug} view={view} />
      </CaseFrame>
    </ClientMessages>
  );
}
