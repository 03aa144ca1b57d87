import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { CaseFrame } from "@/components/cases/case-frame";
import { TalksView } from "@/components/conversations/talks-view";
import { LivePage } from "@/components/live/live-page";
import { loadCaseTalks } from "@/lib/conversations/queries";
import { readInWorkspace } from "@/lib/platform/read";

type Props = { params: Promise<{ workspace: string; caseId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("conversations");
  return { title: t("title") };
}

export default async function CaseTalksPage({ params }: Props) {
  const { workspace: slug, caseId } = await params;
  const view = await readInWorkspace(slug, (scope) => loadCaseTalks(scope, caseId));
  const { head } = view;
  return (
    <ClientMessages namespaces={["conversations", "clients", "tone"]} timeZone={head.reader.timeZone}>
      <CaseFrame
        slug={slug}
        head={head}
        place="talks"
        live={<LivePage workspace={slug} caseId={head.id} since={head.revision} me={head.reader.id} />}
      >
        <TalksView slug={slug} view={view} />
      </CaseFrame>
    </ClientMessages>
  );
}
