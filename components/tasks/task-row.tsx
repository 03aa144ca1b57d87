"use client";

import { MessageSquare } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { classes } from "@/components/ui/classes";
import { routes } from "@/lib/platform/routes";
import { whyNotDelete } from "@/lib/tasks/rules";
import { DueDate } from "./due-date";
import { OwnerCell } from "./owner-cell";
import { RowMenu } from "./row-menu";
import { TaskBadges } from "./task-badges";
import { TaskCheck } from "./task-check";
import type { TaskRowLine } from "./task-lines";

/** Where the rows stand: the case, and today in the workspace's time zone. */
type Place = { slug: string; caseId: string; today: string };
type Common = { place: Place; canWork: boolean; selected?: string | undefined };

/** Tasks of one list, drawn from data: see `CaseRows` for why. */
export function TaskRows({ tasks, ...common }: Common & { tasks: TaskRowLine[] }) {
  return tasks.map((task) => <TaskRow key={task.id} task={task} {...common} />);
}

/** One task in a list. `data-` attributes are what keys and dragging hold on to. */
function TaskRow({ place, canWork, task, selected }: Common & { task: TaskRowLine }) {
  const t = useTranslations("tasks.row");
  const done = task.status !== "open";
  return (
    <li data-task={task.id} data-title={task.title} data-phase={task.phase} className="task-row">
      <div aria-current={task.id === selected ? "true" : undefined} className="task-line">
        <TaskCheck task={task} canWork={canWork} />
        <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5">
          <Link
            href={routes.caseTask(place.slug, place.caseId, task.id)}
            scroll={false}
            draggable={false}
            data-open-task
            className={classes("min-w-0 rounded-sm hover:underline", done && "text-muted")}
          >
            {task.title}
          </Link>
          {task.commentCount > 0 ? (
            <span className="inline-flex items-center gap-1 text-sm text-muted">
              <MessageSquare className="size-3.5" />
              <span aria-hidden="true">{task.commentCount}</span>
              <span className="sr-only">{t("comments", { count: task.commentCount })}</span>
            </span>
          ) : null}
          <TaskBadges task={task} today={place.today} />
        </div>
        <div className="col-start-2 row-start-2 flex items-center gap-4 text-sm @lg:contents">
          <span className="text-sm @lg:col-start-3 @lg:row-start-1 @lg:justify-self-end">
            {task.due ? <DueDate due={task.due} /> : null}
          </span>
          <span className="min-w-0 @lg:col-start-4 @lg:row-start-1 @lg:pl-3">
            <OwnerCell task={task} canWork={canWork} />
          </span>
        </div>
        {canWork ? (
          <RowMenu
            task={{ id: task.id, title: task.title, phase: task.phase }}
            open={!done}
            isSubtask={task.parentId !== null}
            whyNotDelete={whyNotDelete(task)}
          />
        ) : null}
      </div>
      {task.subtasks.length > 0 ? (
        <ol data-tasks-of={task.phase} data-parent={task.id} className="ml-7">
          <TaskRows tasks={task.subtasks} place={place} canWork={canWork} selected={selected} />
        </ol>
      ) : null}
    </li>
  );
}
