import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { LegalSummary } from "@/components/contracts/legal/legal-summary";
import { Notices } from "@/components/notice/serving/notices-view";
import { CaseFrame } from "@/components/cases/case-frame";
import { chapterOfState } from "@/lib/cases/lifecycle";
import { LivePage } from "@/components/live/live-page";
import { loadLegalChecks } from "@/lib/contracts/legal/queries";
import { loadNotices } from "@/lib/notice/serving/queries";
import { loadCaseHead } from "@/lib/cases/queries";
import { readInWorkspace } from "@/lib/platform/read";

type Props = { params: Promise<{ workspace: string; caseId: string }> };

export default async function NoticePage({ params }: Props) {
  const { workspace: slug, caseId } = await params;
  const { head, view, checks } = await readInWorkspace(slug, async (scope) => {
    const found = await loadCaseHead(scope, caseId);
    return (
      found && {
        head: found,
        view: await loadNotices(scope, found),
        checks: await loadLegalChecks(scope, found.id),
      }
    );
  });
  const t = await getTranslations("serving");
  return (
    <CaseFrame
      slug={slug}
      head={head}
      place="notice"
      title={t("title")}
      live={<LivePage workspace={slug} caseId={head.id} since={head.revision} me={head.reader.id} />}
    >
      <ClientMessages namespaces={["serving", "files"]} timeZone={head.reader.timeZone}>
        {head.path !== "client" && chapterOfState(head.state) === "prepare" && head.isOpen ? (
          <div className="max-w-3xl pb-6">
            <LegalSummary slug={slug} head={head} checks={checks} />
          </div>
        ) : null}
        <Notices head={head} view={view} />
      </ClientMessages>
    </CaseFrame>
  );
}
