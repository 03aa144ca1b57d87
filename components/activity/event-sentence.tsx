import { Link } from "@/components/ui/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { caseStates, roles, slots } from "@/db/enums";
import { describeState, guardMessage } from "@/lib/cases/lifecycle";
import { vocabulary } from "@/lib/playbooks/vocabulary";
import { eventDate } from "./event-date";
import { usePointName } from "./point-name";

type Props = {
  kind: string;
  /** Who did it, by name. */
  by: string | null;
  facts: Record<string, unknown>;
  /** What the task is called now, and where it is; without it the name from back then is said. */
  task?: { title: string; href: string | null } | null;
  /** How many events of the kind are told at once. */
  times?: number;
};

/** One event, or a run of equal ones, in the reader's words. Says nothing about an event that has no sentence any more. */
export function EventSentence({ kind, by, facts, task = null, times = 1 }: Props) {
  const one = useTranslations("activity.events");
  const many = useTranslations("activity.runs");
  const t = times > 1 ? many : one;
  const common = useTranslations("common");
  const role = useTranslations("members.roles");
  const locale = useLocale();
  const pointName = usePointName();
  if (!t.has(kind as never)) return null;
  const text = (key: string) => (typeof facts[key] === "string" ? facts[key] : "");
  const point = pointName({ kind, facts });
  const words = {
    actor: by ?? common("someone"),
    name: facts.name === "" ? common("formerPerson") : text("name") || common("someone"),
    title: task?.title || text("title"),
    onTask: facts.taskId ? "yes" : "no",
    email: text("email"),
    reason: text("reason"),
    kind: text("kind"),
    path: text("path"),
    point,
    named: point ? "yes" : "no",
    count: times > 1 ? times : Number(facts.count ?? 0),
    number: Number(facts.number ?? 0),
    date: text("date") ? eventDate(text("date"), locale) : "",
    state: oneOf(caseStates, facts.state, (state) => describeState(state).name[locale]),
    condition: guardMessage(text("guard"), locale),
    slot: oneOf(slots, facts.slot, (slot) => vocabulary.slots[slot][locale]),
    role: oneOf(roles, facts.role, (key) => role(key)),
  };
  const tags = {
    who: (name: ReactNode) => <span className="font-medium text-ink">{name}</span>,
    task: (title: ReactNode) =>
      task?.href ? (
        <Link
          href={task.href}
          scroll={false}
          className="rounded-sm text-ink underline decoration-line-strong underline-offset-2 hover:decoration-accent"
        >
          {title}
        </Link>
      ) : (
        <span className="text-ink">{title}</span>
      ),
  };
  return <>{t.rich(kind as never, { ...words, ...tags } as never)}</>;
}

const oneOf = <Word extends string>(known: readonly Word[], fact: unknown, say: (word: Word) => string): string => {
  const word = known.find((candidate) => candidate === fact);
  return word === undefined ? "" : say(word);
};
