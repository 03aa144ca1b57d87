import type { Metadata } from "next";
import { cache } from "react";
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

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { head, panel } = await loadFor(props);
  return { title: `${panel.task.title} · ${head.client.name}` };
}

export default async function TaskPage(props: Props) {
  const { workspace: slug, taskId } = await props.params;
  const { head, work, panel, discussion, files } = await loadFor(props);
  const workspace = { slug, timeZone: head.reader.timeZone };
  return (
    <CaseFrame
      slug={slug}
      head={head}
      tab="task"
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

async function loadFor({ params, searchParams }: Props) {
  const { workspace, caseId, taskId } = await params;
  return loadOnce(workspace, caseId, taskId, (await searchParams).comments === "all");
}

/** The title and the page are made of one reading. */
const loadOnce = cache((slug: string, caseId: string, taskId: string, all: boolean) =>
  readInWorkspace(slug, (scope) => loadTaskPage(scope, { caseId, taskId, all })),
);

type Asked = { caseId: string; taskId: string; all: boolean };

async function loadTaskPage(scope: Scope, { caseId, taskId, all }: Asked) {
  const head = await loadCaseHead(scope, caseId);
  const work = head && (await loadCaseTasks(scope, head.id));
  const panel = work && (await loadTaskPanel(scope, work, taskId));
  const discussion = panel && (await loadDiscussion(scope, { caseId, taskId, all }));
  const files = panel && (await loadFiles(scope, { caseId, taskId }));
  return head && work && panel && discussion && files && { head, work, panel, discussion, files };
}
