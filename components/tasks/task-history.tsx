import { EventSentence } from "@/components/activity/event-sentence";
import { Moment } from "@/components/activity/moment";
import type { TaskEvent } from "@/lib/tasks/queries/panel";

type Props = { events: TaskEvent[]; title: string; now: Date; timeZone: string };

/** What happened to a task, the newest first. */
export const TaskHistory = ({ events, title, now, timeZone }: Props) => (
  <ol className="grid gap-2.5">
    {events.map(({ id, kind, actor, facts, at }) => (
      <li key={id} className="grid gap-0.5 text-sm break-words text-soft">
        <span>
          <EventSentence kind={kind} by={actor} facts={facts} task={{ title, href: null }} />
        </span>
        <Moment at={at} now={now} timeZone={timeZone} />
      </li>
    ))}
  </ol>
);
