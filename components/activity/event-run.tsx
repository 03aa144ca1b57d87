import { ChevronRight } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { ActivityView, Happening } from "@/lib/activity/queries";
import type { Run } from "@/lib/activity/rules";
import { actorName } from "./actor-name";
import { EventSentence } from "./event-sentence";
import { usePointName } from "./point-name";
import { taskPlace } from "./task-place";

type EventRunProps = { view: Pick<ActivityView, "slug" | "caseId">; run: Run<Happening> };

/** What happened once, or many times in a row: then one sentence, which opens to what it was about. */
export function EventRun({ view, run }: EventRunProps) {
  const t = useTranslations("activity.feed");
  const [first] = run;
  const sentence = (
    <EventSentence
      kind={first.kind}
      by={actorName(first, { system: t("system"), client: t("client") })}
      facts={first.facts}
      task={taskPlace(view, first)}
      times={run.length}
    />
  );
  if (run.length === 1) return sentence;
  return (
    <details className="group/run">
      <summary className="cursor-pointer list-none rounded-sm hover:text-ink pointer-coarse:min-h-6">
        {sentence}
        <ChevronRight className="ml-1 inline-block size-3.5 align-[-0.125em] text-muted transition-transform group-open/run:rotate-90" />
      </summary>
      <ul className="grid gap-1 pt-1 pl-4">
        {run.map((happening) => (
          <li key={happening.id}>
            <Subject view={view} happening={happening} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What one event of a run was about. */
function Subject({ view, happening }: { view: EventRunProps["view"]; happening: Happening }) {
  const pointName = usePointName();
  const { facts } = happening;
  const task = happening.kind.startsWith("task.") ? taskPlace(view, happening) : null;
  const known = [task?.title, facts.title, facts.name].find(
    (text): text is string => typeof text === "string" && text !== "",
  );
  const said = pointName(happening) || (known ?? "–");
  if (!task?.href) return said;
  return (
    <Link
      href={task.href}
      scroll={false}
      className="rounded-sm text-ink underline decoration-line-strong underline-offset-2 hover:decoration-accent"
    >
      {said}
    </Link>
  );
}
