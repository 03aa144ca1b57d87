"use client";

import { ArrowDown, ArrowUp, CircleSlash, Ellipsis, FolderInput, RotateCcw, Trash2 } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { Menu } from "@/components/ui/menu";
import { MenuButton, MenuSeparator } from "@/components/ui/menu-item";
import type { Refusal } from "@/lib/platform/action/refusal";
import { type TaskRef, useTaskTools } from "./task-tools";
import { TaskProblem } from "./task-problem";

type Props = { task: TaskRef; open: boolean; isSubtask: boolean; whyNotDelete: Refusal | null; inPanel?: boolean };

/** What can be done to a task, by pointer, touch or keyboard alike. */
export function RowMenu({ task, open, isSubtask, whyNotDelete, inPanel = false }: Props) {
  const t = useTranslations("tasks.menu");
  const refusals = useTranslations("refusals");
  const tools = useTaskTools();
  return (
    <>
      <span data-menu className="col-start-3 row-start-1 @lg:col-start-5">
        <Menu label={t("label", { title: task.title })} trigger={<Ellipsis />}>
          {() => (
            <>
              {inPanel ? null : (
                <>
                  <MenuButton icon={<ArrowUp />} onClick={() => tools.step(task.id, -1)}>
                    {t("up")}
                  </MenuButton>
                  <MenuButton icon={<ArrowDown />} onClick={() => tools.step(task.id, 1)}>
                    {t("down")}
                  </MenuButton>
                </>
              )}
              {isSubtask ? null : (
                <MenuButton icon={<FolderInput />} onClick={() => tools.ask({ kind: "phase", task })}>
                  {t("phase")}
                </MenuButton>
              )}
              <MenuSeparator />
              {open ? (
                <MenuButton icon={<CircleSlash />} onClick={() => tools.ask({ kind: "skip", task })}>
                  {t("skip")}
                </MenuButton>
              ) : (
                <MenuButton icon={<RotateCcw />} onClick={() => tools.reopen(task)}>
                  {t("reopen")}
                </MenuButton>
              )}
              <MenuButton
                icon={<Trash2 />}
                danger
                disabledReason={whyNotDelete ? refusals(whyNotDelete) : null}
                onClick={() => tools.remove(task)}
              >
                {t("delete")}
              </MenuButton>
            </>
          )}
        </Menu>
      </span>
      <TaskProblem problem={tools.problem?.taskId === task.id ? tools.problem.problem : null} />
    </>
  );
}
