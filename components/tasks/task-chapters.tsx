import { ChevronRight } from "@/components/ui/icons";
import { useLocale, useTranslations } from "next-intl";
import { ClientMessages } from "@/components/action/client-messages";
import { Badge } from "@/components/ui/badge";
import { ProgressMeter } from "@/components/ui/progress-meter";
import { phases } from "@/db/enums";
import type { Chapter } from "@/lib/playbooks/chapters";
import { vocabulary } from "@/lib/playbooks/vocabulary";
import type { Workspace } from "@/lib/platform/scope";
import type { CaseTasks } from "@/lib/tasks/queries";
import type { ChapterOf } from "@/lib/tasks/rules";
import type { TaskLine } from "@/lib/tasks/queries";
import { PhaseTasks } from "./phase-tasks";
import { TaskTools } from "./task-tools";

type Props = {
  workspace: Pick<Workspace, "slug" | "timeZone">;
  view: CaseTasks;
  /** The chapter the case is in: open, the others folded. */
  current: Chapter;
  /** The task whose panel is open beside the list. */
  selected?: string;
};

/** The tasks of a case: chapters, phases, rows. */
export function TaskChapters({ workspace, view, current, selected }: Props) {
  const t = useTranslations("tasks.list");
  const locale = useLocale();
  const phaseNames = phases.map((phase) => ({ value: phase, label: vocabulary.phases[phase][locale] }));
  return (
    <ClientMessages namespaces={["tasks"]} timeZone={workspace.timeZone}>
      <TaskTools label={t("label")} canWork={view.canWork} people={view.people} phases={phaseNames}>
        {view.chapters.map((chapter) => (
          <ChapterTasks
            key={chapter.chapter}
            slug={workspace.slug}
            view={view}
            chapter={chapter}
            open={chapter.chapter === current || holds(chapter, selected)}
            selected={selected}
          />
        ))}
      </TaskTools>
    </ClientMessages>
  );
}

type ChapterProps = {
  slug: string;
  view: CaseTasks;
  chapter: ChapterOf<TaskLine>;
  open: boolean;
  selected: string | undefined;
};

function ChapterTasks({ slug, view, chapter, open, selected }: ChapterProps) {
  const t = useTranslations("tasks.list");
  const locale = useLocale();
  const { done, total, late } = chapter.progress;
  return (
    <details open={open} className="group/chapter border-t border-line">
      <summary className="flex min-h-12 list-none flex-wrap items-center gap-x-3 gap-y-1 py-2 hover:text-accent">
        <ChevronRight className="size-4 shrink-0 text-muted transition-transform group-open/chapter:rotate-90" />
        <h2 className="min-w-fit flex-1 text-xl">{vocabulary.chapters[chapter.chapter][locale]}</h2>
        {late > 0 ? <Badge tone="late">{t("late", { count: late })}</Badge> : null}
        <ProgressMeter value={done} max={total} label={t("progress", { done, total })} />
      </summary>
      <div className="grid gap-6 pt-1 pb-8">
        {chapter.phases.map((phase) => (
          <PhaseTasks key={phase.phase} slug={slug} view={view} phase={phase} selected={selected} />
        ))}
      </div>
    </details>
  );
}

const holds = (chapter: ChapterOf<TaskLine>, taskId: string | undefined) =>
  chapter.phases.some(({ tasks }) =>
    tasks.some((task) => task.id === taskId || task.subtasks.some(({ id }) => id === taskId)),
  );
