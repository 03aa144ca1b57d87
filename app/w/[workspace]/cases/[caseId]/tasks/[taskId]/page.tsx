import { CaseFrame } from "@/components/cases/case-frame";
import { Discussion } from "@/components/comments/discussion";
import { FilesSection } from "@/components/files/files-section";
import { LivePage } from "@/components/live/live-page";
import { TaskChapters } from "@/components/tasks/task-chapters";
import { TaskPanel } from "@/components/tasks/task-panel";
import { chapterOfState } from "@/lib/cases/lifecycle";
import { loadCaseHead } from "@/lib/cases/queries";
import { loadDiscussion } from "@/lib/comments/queries";
import { loadFiles } from "@/lib/files/queries";
import { readInWorkspace } from "@/lib/platform/read";
import type { Scope } from "@/lib/platform/scope";
import type { SearchParams } from "@/lib/platform/search-params";
import { loadCaseTasks } from "@/lib/tasks/queries";
import { loadTaskPanel } from "@/lib/tasks/queries/panel";

type Props = {
  params: Promise<{ workspace: string; caseId: string; taskId: string }>;
  searchParams: Promise<SearchParams>;
};

export default async function TaskPage({ params, searchParams }: Props) {
  const { workspace: slug, caseId, taskId } = await params;
  const all = (await searchParams).comments === "all";
  const { head, work, panel, discussion, files } = await readInWorkspace(slug, (scope) =>
    loadTaskPage(scope, { caseId, taskId, all }),
  );
  const workspace = { slug, timeZone: head.reader.timeZone };
  return (
    <CaseFrame
      slug={slug}
      head={head}
      tab="task"
      title={panel.task.title}
      live={<LivePage workspace={slug} caseId={head.id} since={head.revision} me={head.reader.id} />}
      aside={
        <TaskPanel workspace={workspace} work={work} panel={panel}>
          <FilesSection view={files} />
          <Discussion view={discussion} />
        </TaskPanel>
      }
    >
      <TaskChapters workspace={workspace} view={work} current={chapterOfState(head.state)} selected={taskId} />
    </CaseFrame>
  );
}

type Asked = { caseId: string; taskId: string; all: boolean };

async function loadTaskPage(scope: Scope, { caseId, taskId, all }: Asked) {
  const head = await loadCaseHead(scope, caseId);
  const work = head && (await loadCaseTasks(scope, head.id));
  const panel = work && (await loadTaskPanel(scope, work, taskId));
  const discussion = panel && (await loadDiscussion(scope, { caseId, taskId, all }));
  const files = panel && (await loadFiles(scope, { caseId, taskId }));
  return head && work && panel && discussion && files && { head, work, panel, discussion, files };
}
