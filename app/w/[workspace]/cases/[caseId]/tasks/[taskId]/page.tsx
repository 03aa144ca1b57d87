import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseFrame } from "@/components/cases/case-frame";
import { LivePage } from "@/components/live/live-page";
import { TaskChapters } from "@/components/tasks/task-chapters";
import { TaskPanel } from "@/components/tasks/task-panel";
import { chapterOfState } from "@/lib/cases/lifecycle";
import { loadCaseHead } from "@/lib/cases/queries";
import { readInWorkspace } from "@/lib/platform/read";
import type { Scope } from "@/lib/platform/scope";
import { loadCaseTasks } from "@/lib/tasks/queries";
import { loadTaskPanel } from "@/lib/tasks/queries/panel";

type Props = { params: Promise<{ workspace: string; caseId: string; taskId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tasks.panel");
  return { title: t("pageTitle") };
}

export default async function TaskPage({ params }: Props) {
  const { workspace: slug, caseId, taskId } = await params;
  const { head, work, panel } = await readInWorkspace(slug, (scope) => loadTaskPage(scope, caseId, taskId));
  const workspace = { slug, timeZone: head.reader.timeZone };
  return (
    <CaseFrame
      slug={slug}
      head={head}
      tab="task"
      live={<LivePage workspace={slug} caseId={head.id} revision={head.revision} me={head.reader.id} />}
      aside={<TaskPanel workspace={workspace} work={work} panel={panel} />}
    >
      <TaskChapters workspace={workspace} view={work} current={chapterOfState(head.state)} selected={taskId} />
    </CaseFrame>
  );
}

async function loadTaskPage(scope: Scope, caseId: string, taskId: string) {
  const head = await loadCaseHead(scope, caseId);
  const work = head && (await loadCaseTasks(scope, head.id));
  const panel = work && (await loadTaskPanel(scope, work, taskId));
  return head && work && panel && { head, work, panel };
}
