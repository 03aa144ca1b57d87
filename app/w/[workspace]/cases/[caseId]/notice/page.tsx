import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { Notices } from "@/components/notice/serving/notices-view";
import { CaseFrame } from "@/components/cases/case-frame";
import { LivePage } from "@/components/live/live-page";
import { loadNotices } from "@/lib/notice/serving/queries";
import { loadCaseHead } from "@/lib/cases/queries";
import { readInWorkspace } from "@/lib/platform/read";

type Props = { params: Promise<{ workspace: string; caseId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("serving"))("title") };
}

export default async function NoticePage({ params }: Props) {
  const { workspace: slug, caseId } = await params;
  const { head, view } = await readInWorkspace(slug, async (scope) => {
    const found = await loadCaseHead(scope, caseId);
    return found && { head: found, view: await loadNotices(scope, found) };
  });
  return (
    <CaseFrame
      slug={slug}
      head={head}
      place="notice"
      live={<LivePage workspace={slug} caseId={head.id} since={head.revision} me={head.reader.id} />}
    >
      <ClientMessages namespaces={["serving", "files"]} timeZone={head.reader.timeZone}>
        <Notices head={head} view={view} />
      </ClientMessages>
    </CaseFrame>
  );
}
