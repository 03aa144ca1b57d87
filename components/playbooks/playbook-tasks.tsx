import { useTranslations } from "next-intl";
import { useDueReason } from "@/components/tasks/due-reason";
import { Badge } from "@/components/ui/badge";
import { type Locale, phases } from "@/db/enums";
import { chapterOfPhase, chapters } from "@/lib/playbooks/chapters";
import type { Playbook, PlaybookTask } from "@/lib/playbooks/schema";
import { vocabulary } from "@/lib/playbooks/vocabulary";

/** The tasks of a playbook in their chapters and phases. */
export function PlaybookTasks({ playbook, locale }: { playbook: Playbook; locale: Locale }) {
  const t = useTranslations("playbooks");
  return (
    <div className="grid gap-10">
      {chapters.map((chapter) => (
        <section key={chapter} aria-labelledby={chapter} className="grid gap-6">
          <h2 id={chapter} className="text-xl">
            {vocabulary.chapters[chapter][locale]}
          </h2>
          {phases
            .filter((phase) => chapterOfPhase(phase) === chapter)
            .map((phase) => {
              const tasks = playbook.tasks.filter((task) => task.phase === phase);
              if (tasks.length === 0) return null;
              return (
                <section key={phase} aria-labelledby={phase}>
                  <h3
                    id={phase}
                    className="flex items-baseline justify-between gap-4 border-b border-line-strong pb-1.5"
                  >
                    {vocabulary.phases[phase][locale]}
                    <span className="text-sm font-normal text-muted">{t("phase", { count: tasks.length })}</span>
                  </h3>
                  <ul>
                    {tasks.map((task) => (
                      <Task key={task.key} task={task} playbook={playbook} locale={locale} />
                    ))}
                  </ul>
                </section>
              );
            })}
        </section>
      ))}
    </div>
  );
}

type TaskProps = { task: PlaybookTask; playbook: Playbook; locale: Locale };

function Task({ task, playbook, locale }: TaskProps) {
  const t = useTranslations("playbooks");
  const earlier = playbook.tasks.filter(({ key }) => task.dependsOn.includes(key)).map(({ title }) => title[locale]);
  // Only the words around the date are wanted: which day it is depends on the case.
  const when = useDueReason("2026-01-01", {
    kind: "anchor",
    anchor: task.dueAnchor,
    offsetDays: task.dueOffsetDays,
    rolled: false,
    approximate: false,
  });
  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-line py-3 md:grid-cols-[minmax(0,1fr)_14rem]">
      <div className="grid max-w-reading gap-1">
        <p className="flex flex-wrap items-baseline gap-x-2 font-medium">
          {task.title[locale]}
          {task.required ? null : <Badge>{t("optional")}</Badge>}
        </p>
        <p className="text-soft">{task.description[locale]}</p>
        {earlier.length > 0 ? <p className="text-sm text-muted">{t("waits", { titles: earlier.join(", ") })}</p> : null}
        {task.document ? (
          <p className="text-sm text-muted">{t("document", { name: vocabulary.documents[task.document][locale] })}</p>
        ) : null}
      </div>
      <dl className="grid content-start gap-0.5 text-sm text-soft">
        <div>
          <dt className="sr-only">{t("due")}</dt>
          <dd>{when}</dd>
        </div>
        <div>
          <dt className="sr-only">{t("role")}</dt>
          <dd className="text-muted">{vocabulary.slots[task.slot][locale]}</dd>
        </div>
      </dl>
    </li>
  );
}
