import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import { StateWord } from "@/components/ui/state-word";
import { plainDate } from "@/lib/calendar/words";
import type { TalkPage } from "@/lib/conversations/queries";
import { routes } from "@/lib/platform/routes";
import { MakeTasks } from "./make-tasks";

/** What was agreed, as tasks: those that were made, and the lines that are none yet. */
export async function AgreedTasks({ slug, view }: { slug: string; view: TalkPage }) {
  const t = await getTranslations("conversations.tasks");
  const { head, talk, tasks, lines, can, whyNot } = view;
  if (tasks.length === 0 && lines.length === 0) return null;
  return (
    <section className="grid max-w-reading gap-3">
      <h3 className="text-lg">{t("title")}</h3>
      {tasks.length > 0 ? (
        <ul className="divide-y border-y">
          {tasks.map((task) => (
            <li key={task.id} className="grid gap-0.5 py-2">
              <div className="flex flex-wrap items-center justify-between gap-x-4">
                <Link
                  href={routes.caseTask(slug, head.id, task.id)}
                  className="rounded-sm break-words hover:text-accent hover:underline pointer-coarse:py-2"
                >
                  {task.title}
                </Link>
                {task.status === "open" ? null : <StateWord tone="done">{t("finished")}</StateWord>}
              </div>
              <p className="text-sm text-muted">
                {[
                  task.owner ?? t("nobody"),
                  task.dueOn ? t("due", { date: plainDate(task.dueOn, head.reader.locale) }) : t("noDue"),
                ].join(", ")}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {lines.length > 0 && can.makeTasks && !whyNot ? (
        <MakeTasks
          key={lines.join("\n")}
          conversationId={talk.id}
          lines={lines}
          people={head.people}
          today={head.today}
        />
      ) : null}
    </section>
  );
}
