import { useLocale, useTranslations } from "next-intl";
import { whyNotWork } from "@/lib/cases/rules";
import { vocabulary } from "@/lib/playbooks/vocabulary";
import type { CaseTasks, TaskLine } from "@/lib/tasks/queries";
import type { PhaseOf } from "@/lib/tasks/rules";
import { AddTask } from "./add-task";
import { useTaskRowLines } from "./task-lines";
import { TaskRows } from "./task-row";

type Props = { slug: string; view: CaseTasks; phase: PhaseOf<TaskLine>; selected: string | undefined };

export function PhaseTasks({ slug, view, phase, selected }: Props) {
  const t = useTranslations("tasks.list");
  const locale = useLocale();
  const linesOf = useTaskRowLines(view.today);
  const name = vocabulary.phases[phase.phase][locale];
  const { done, total } = phase.progress;
  const canWork = view.canWork && whyNotWork(view, phase.phase) === null;
  return (
    <section aria-label={name}>
      <header className="flex items-baseline justify-between gap-3 pb-1 pl-7 text-sm text-muted">
        <h3>{name}</h3>
        {total > 0 ? <span>{done === total ? t("phaseDone") : t("progress", { done, total })}</span> : null}
      </header>
      <ol data-tasks-of={phase.phase} className="@container border-t border-line">
        <TaskRows
          place={{ slug, caseId: view.caseId, today: view.today }}
          canWork={canWork}
          tasks={linesOf(phase.tasks)}
          selected={selected}
        />
      </ol>
      {canWork ? <AddTask caseId={view.caseId} phase={phase.phase} phaseName={name} /> : null}
    </section>
  );
}
