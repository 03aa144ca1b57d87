import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { AvatarStack } from "@/components/ui/avatar-stack";
import { anchors } from "@/db/enums";
import { dateOf } from "@/lib/calendar/words";
import { vocabulary } from "@/lib/playbooks/vocabulary";
import { routes } from "@/lib/platform/routes";
import type { CaseTasks, TaskName } from "@/lib/tasks/queries";
import type { TaskPanel } from "@/lib/tasks/queries/panel";
import { isLate } from "@/lib/tasks/rules";
import { ConfirmDue } from "./confirm-due";
import { DueDate } from "./due-date";
import { DueEditor } from "./due-editor";
import { HelpersPicker } from "./helpers-picker";
import { OwnerCell } from "./owner-cell";
import { sayDue, sayWhyDue } from "./said-due";
import { TaskBadges } from "./task-badges";
import { WaitsForEditor } from "./waits-for-editor";

type Props = { slug: string; work: CaseTasks; panel: TaskPanel; canWork: boolean };

/** Who, when, and what it depends on. */
export function TaskFacts({ slug, work, panel, canWork }: Props) {
  const t = useTranslations("tasks.facts");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const { task, finished } = panel;
  const dueWords = useTranslations("tasks.due");
  const why = sayWhyDue(dueWords, task.dueOn, task.dueReason);
  const hrefs = Object.fromEntries(
    [...task.waitsFor, ...panel.waitedForBy].map(({ id }) => [id, routes.caseTask(slug, work.caseId, id)]),
  );
  return (
    <dl className="mt-5 grid border-t border-line">
      {finished ? (
        <Fact label={task.status === "done" ? t("done") : t("skipped")}>
          {t("finished", { name: finished.by ?? "", date: dateOf(finished.at, { locale, timeZone }) })}
          {task.statusReason ? <span className="block text-soft">{task.statusReason}</span> : null}
        </Fact>
      ) : (
        <Fact label={t("state")} hidden={!isLate(task, work.today) && !task.blocksClosing}>
          <TaskBadges task={{ ...task, blockedBy: [] }} today={work.today} />
        </Fact>
      )}
      <Fact label={t("owner")}>
        <OwnerCell task={{ ...task, helpers: [] }} canWork={canWork} />
      </Fact>
      <Fact label={t("helpers")} hidden={!canWork && task.helpers.length === 0}>
        {canWork ? (
          <HelpersPicker taskId={task.id} helpers={task.helpers} ownerId={task.owner?.id ?? null} />
        ) : (
          <AvatarStack people={task.helpers} />
        )}
      </Fact>
      <Fact label={t("due")}>
        <span className="flex flex-wrap items-baseline justify-between gap-x-3">
          {task.dueOn ? (
            <DueDate
              due={sayDue(dueWords, locale, {
                dueOn: task.dueOn,
                reason: task.dueReason,
                today: work.today,
                late: isLate(task, work.today),
                done: task.status !== "open",
              })}
            />
          ) : (
            <span className="text-muted">{t("noDate")}</span>
          )}
          {canWork ? (
            <DueEditor
              taskId={task.id}
              dueOn={task.dueOn}
              due={panel.due}
              anchors={anchors.map((anchor) => ({ value: anchor, label: vocabulary.anchors[anchor][locale] }))}
            />
          ) : null}
        </span>
        {why ? <span className="block text-sm text-muted">{why}</span> : null}
        {canWork && task.dueOn && task.status === "open" ? (
          <ConfirmDue taskId={task.id} confirmed={task.dueReason?.kind === "confirmed"} />
        ) : null}
      </Fact>
      <Fact label={t("waitsFor")} hidden={!canWork && task.waitsFor.length === 0}>
        {canWork ? (
          <WaitsForEditor taskId={task.id} waitsFor={task.waitsFor} others={panel.others} hrefs={hrefs} />
        ) : (
          <Names tasks={task.waitsFor} hrefs={hrefs} />
        )}
      </Fact>
      <Fact label={t("waitedForBy")} hidden={panel.waitedForBy.length === 0}>
        <Names tasks={panel.waitedForBy} hrefs={hrefs} />
      </Fact>
    </dl>
  );
}

function Fact({ label, hidden = false, children }: { label: string; hidden?: boolean; children: ReactNode }) {
  if (hidden) return null;
  return (
    <div className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 border-b border-line py-2">
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

const Names = ({ tasks, hrefs }: { tasks: TaskName[]; hrefs: Record<string, string> }) => (
  <ul className="grid gap-1">
    {tasks.map(({ id, title, status }) => (
      <li key={id}>
        <Link
          href={hrefs[id] ?? ""}
          scroll={false}
          className={status === "open" ? "hover:underline" : "text-muted hover:underline"}
        >
          {title}
        </Link>
      </li>
    ))}
  </ul>
);
