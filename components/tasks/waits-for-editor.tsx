"use client";

import { Check, X } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { useAction } from "@/components/action/use-action";
import { Combobox } from "@/components/ui/combobox";
import { IconButton } from "@/components/ui/icon-button";
import type { TaskStatus } from "@/db/enums";
import { linkTaskAction } from "@/lib/tasks/actions";
import { TaskProblem } from "./task-problem";

type Named = { id: string; title: string; status: TaskStatus };
type Props = { taskId: string; waitsFor: Named[]; others: Named[]; hrefs: Record<string, string> };

/** What has to be finished first. */
export function WaitsForEditor({ taskId, waitsFor, others, hrefs }: Props) {
  const t = useTranslations("tasks.facts");
  const link = useAction(linkTaskAction);
  const set = (dependsOnId: string, waits: boolean) => void link.run({ taskId, dependsOnId, waits });
  return (
    <div className="grid gap-1.5">
      {waitsFor.length > 0 ? (
        <ul className="grid">
          {waitsFor.map(({ id, title, status }) => (
            <li key={id} className="flex items-start gap-1.5">
              {status === "open" ? null : <Check className="mt-2 size-4 shrink-0 text-done" />}
              <Link
                href={hrefs[id] ?? ""}
                scroll={false}
                className={`min-w-0 flex-1 py-1.5 hover:underline ${status === "open" ? "" : "text-muted"}`}
              >
                {title}
              </Link>
              <IconButton label={t("unlink", { title })} icon={<X />} onClick={() => set(id, false)} />
            </li>
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <Combobox
          key={waitsFor.map(({ id }) => id).join()}
          aria-label={t("link")}
          placeholder={t("link")}
          options={others.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(id) => id && set(id, true)}
        />
      ) : null}
      <TaskProblem problem={link.problem} />
    </div>
  );
}
