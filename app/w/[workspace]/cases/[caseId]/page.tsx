import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseFrame } from "@/components/cases/case-frame";
import { CasePeople } from "@/components/cases/case-people";
import { asCaseTab } from "@/components/cases/case-tabs";
import { classes } from "@/components/ui/classes";
import { LivePage } from "@/components/live/live-page";
import { TaskChapters } from "@/components/tasks/task-chapters";
import { chapterOfState } from "@/lib/cases/lifecycle";
import { loadCaseHead } from "@/lib/cases/queries";
import { readInWorkspace } from "@/lib/platform/read";
import type { Scope } from "@/lib/platform/scope";
import { loadCaseTasks } from "@/lib/tasks/queries";

type Props = {
  params: Promise<{ workspace: string; caseId: string }>;
  searchParams: Promise<{ tab?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cases");
  return { title: t("pageTitle") };
}

export default async function CasePage({ params, searchParams }: Props) {
  const { workspace: slug, caseId } = await params;
  const tab = asCaseTab((await searchParams).tab);
  const { head, work } = await readInWorkspace(slug, (scope) => loadCasePage(scope, caseId));
  return (
    <CaseFrame
      slug={slug}
      head={head}
      tab={tab}
      live={<LivePage workspace={slug} caseId={head.id} revision={head.revision} me={head.reader.id} />}
      aside={
        <div className="grid gap-8">
          <div className={classes(tab !== "people" && "max-lg:hidden")}>
            <CasePeople slug={slug} head={head} />
          </div>
        </div>
      }
    >
      <TaskChapters
        workspace={{ slug, timeZone: head.reader.timeZone }}
        view={work}
        current={chapterOfState(head.state)}
      />
    </CaseFrame>
  );
}

async function loadCasePage(scope: Scope, caseId: string) {
  const head = await loadCaseHead(scope, caseId);
  const work = head && (await loadCaseTasks(scope, head.id));
  return head && work && { head, work };
}
