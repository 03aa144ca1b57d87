import { X } from "@/components/ui/icons";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/action/client-messages";
import { Disclosure } from "@/components/ui/disclosure";
import { iconButtonLook } from "@/components/ui/icon-button";
import { phases } from "@/db/enums";
import { whyNotWork } from "@/lib/cases/rules";
import { vocabulary } from "@/lib/playbooks/vocabulary";
import { routes } from "@/lib/platform/routes";
import type { Workspace } from "@/lib/platform/scope";
import type { CaseTasks } from "@/lib/tasks/queries";
import type { TaskPanel as Panel } from "@/lib/tasks/queries/panel";
import { whyNotDelete } from "@/lib/tasks/rules";
import { AddTask } from "./add-task";
import { PanelFocus } from "./panel-focus";
import { RowMenu } from "./row-menu";
import { TaskCheck } from "./task-check";
import { TaskFacts } from "./task-facts";
import { TaskHistory } from "./task-history";
import { useTaskRowLines } from "./task-lines";
import { TaskRows } from "./task-row";
import { TaskMarkdown } from "./task-markdown";
import { TaskText } from "./task-text";
import { TaskTools } from "./task-tools";

type Props = {
  workspace: Pick<Workspace, "slug" | "timeZone">;
  work: CaseTasks;
  panel: Panel;
  /** Files and discussion of the task. */
  children?: ReactNode;
};

/** One task, beside the list it stands in. */
export function TaskPanel({ workspace, work, panel, children }: Props) {
  const t = useTranslations("tasks.panel");
  const locale = useLocale();
  const linesOf = useTaskRowLines(work.today);
  const { task } = panel;
  const { slug } = workspace;
  const canWork = work.canWork && whyNotWork(work, task.phase) === null;
  const close = routes.case(slug, work.caseId);
  return (
    <ClientMessages namespaces={["tasks"]} timeZone={workspace.timeZone}>
      <TaskTools
        label={task.title}
        canWork={canWork}
        people={work.people}
        phases={phases.map((phase) => ({ value: phase, label: vocabulary.phases[phase][locale] }))}
        leaveTo={close}
      >
        <PanelFocus taskId={task.id} closeTo={close}>
          <div className="flex items-center justify-between gap-2 pb-2 text-sm text-muted">
            <p className="min-w-0 truncate">
              {panel.parent ? (
                <Link href={routes.caseTask(slug, work.caseId, panel.parent.id)} className="hover:underline">
                  {panel.parent.title}
                </Link>
              ) : (
                vocabulary.phases[task.phase][locale]
              )}
            </p>
            <span className="flex items-center">
              {canWork ? (
                <RowMenu
                  task={{ id: task.id, title: task.title, phase: task.phase }}
                  open={task.status === "open"}
                  isSubtask={task.parentId !== null}
                  whyNotDelete={whyNotDelete(task)}
                  inPanel
                />
              ) : null}
              <Link href={close} scroll={false} aria-label={t("close")} title={t("close")} className={iconButtonLook}>
                <X />
              </Link>
            </span>
          </div>
          <div className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-3 gap-y-1">
            <span className="grid h-7 place-items-center">
              <TaskCheck task={task} canWork={canWork} />
            </span>
            <TaskText
              taskId={task.id}
              version={panel.version}
              title={task.title}
              description={panel.description}
              required={task.required}
              canWork={canWork}
            >
              {panel.description ? <TaskMarkdown text={panel.description} /> : null}
            </TaskText>
          </div>
          <TaskFacts slug={slug} work={work} panel={panel} canWork={canWork} />
          {task.parentId === null && (task.subtasks.length > 0 || canWork) ? (
            <section className="pt-6" aria-label={t("subtasks")}>
              <h3 className="pb-1">{t("subtasks")}</h3>
              <ol data-tasks-of={task.phase} data-parent={task.id} className="@container">
                <TaskRows
                  place={{ slug, caseId: work.caseId, today: work.today }}
                  canWork={canWork}
                  tasks={linesOf(task.subtasks)}
                />
              </ol>
              {canWork ? <AddTask caseId={work.caseId} phase={task.phase} phaseName="" parentId={task.id} /> : null}
            </section>
          ) : null}
          <div className="grid gap-6 pt-6">{children}</div>
          {panel.history.length > 0 ? (
            <div className="pt-6">
              <Disclosure summary={t("history")} aside={String(panel.history.length)}>
                <TaskHistory events={panel.history} title={task.title} now={panel.now} timeZone={workspace.timeZone} />
              </Disclosure>
            </div>
          ) : null}
        </PanelFocus>
      </TaskTools>
    </ClientMessages>
  );
}
