import { ClientMessages } from "@/components/action/client-messages";
import { CaseFrame } from "@/components/cases/case-frame";
import { ActivityPreview } from "@/components/activity/activity-preview";
import { CasePeople } from "@/components/cases/case-people";
import { ExitCalendar } from "@/components/cases/exit-calendar";
import { Discussion } from "@/components/comments/discussion";
import { FilesSection } from "@/components/files/files-section";
import { CaseSummary } from "@/components/cases/case-summary";
import { asCaseTab } from "@/components/cases/case-tabs";
import { classes } from "@/components/ui/classes";
import { LivePage } from "@/components/live/live-page";
import { TaskChapters } from "@/components/tasks/task-chapters";
import { loadActivity } from "@/lib/activity/queries";
import { chapterOfState } from "@/lib/cases/lifecycle";
import { loadCaseHead } from "@/lib/cases/queries";
import { loadDiscussion } from "@/lib/comments/queries";
import { loadFiles } from "@/lib/files/queries";
import { isId } from "@/lib/platform/ids";
import { readInWorkspace } from "@/lib/platform/read";
import type { Scope } from "@/lib/platform/scope";
import type { SearchParams } from "@/lib/platform/search-params";
import { loadCaseTasks } from "@/lib/tasks/queries";

type Props = {
  params: Promise<{ workspace: string; caseId: string }>;
  searchParams: Promise<SearchParams>;
};

export default async function CasePage({ params, searchParams }: Props) {
  const { workspace: slug, caseId } = await params;
  const asked = await searchParams;
  const tab = asCaseTab(asked.tab);
  const { head, work, discussion, files, activity } = await readInWorkspace(slug, (scope) =>
    loadCasePage(scope, caseId, asked.comments === "all"),
  );
  return (
    <CaseFrame
      slug={slug}
      head={head}
      tab={tab}
      live={<LivePage workspace={slug} caseId={head.id} since={head.revision} me={head.reader.id} />}
      aside={
        <div className="grid gap-8">
          <div className={classes(tab !== "people" && "max-lg:hidden")}>
            <CasePeople head={head} />
          </div>
          <div className={classes("grid gap-4", tab !== "discussion" && "max-lg:hidden")}>
            <Discussion view={discussion} />
            <FilesSection view={files} />
            <ActivityPreview view={activity} />
          </div>
          <div className={classes(tab !== "people" && "max-lg:hidden")}>
            <ExitCalendar slug={slug} head={head} beside />
          </div>
        </div>
      }
    >
      <ClientMessages namespaces={["lifecycle", "tasks"]} timeZone={head.reader.timeZone}>
        <CaseSummary caseId={head.id} summary={head.summary} canEdit={head.can.summarise} />
      </ClientMessages>
      <TaskChapters
        workspace={{ slug, timeZone: head.reader.timeZone }}
        view={work}
        current={chapterOfState(head.state)}
      />
    </CaseFrame>
  );
}

/** More than are shown: some of them are told in one sentence. */
const previewedEvents = 24;

async function loadCasePage(scope: Scope, caseId: string, all: boolean) {
  if (!isId(caseId)) return null;
  const place = { caseId, taskId: null };
  const [head, work, discussion, files, activity] = await Promise.all([
    loadCaseHead(scope, caseId),
    loadCaseTasks(scope, caseId),
    loadDiscussion(scope, { ...place, all }),
    loadFiles(scope, place),
    loadActivity(scope, caseId, { limit: previewedEvents }),
  ]);
  return head && work && discussion && files && activity && { head, work, discussion, files, activity };
}
