import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { useDueReason } from "@/components/tasks/due-reason";
import { Avatar } from "@/components/ui/avatar";
import { Checkbox } from "@/components/ui/checkbox";
import { classes } from "@/components/ui/classes";
import { Note } from "@/components/ui/note";
import { phases } from "@/db/enums";
import { longDate, shortDate } from "@/lib/calendar/words";
import type { PreparedCase } from "@/lib/cases/queries/preparing";
import type { PlannedTask } from "@/lib/playbooks/plan";
import { vocabulary } from "@/lib/playbooks/vocabulary";
import { CaseRibbon } from "./case-ribbon";

/** What the case would be made of: every task with its owner, its date and why it is that date. */
export async function CasePlan({ prepared, without }: { prepared: PreparedCase; without: string[] }) {
  const t = await getTranslations("cases.new");
  const { plan, playbook, locale, today } = prepared;
  if (!plan || !playbook) {
    return <p className="font-serif text-lg text-soft">{prepared.client ? t("planEmpty") : t("planWithoutClient")}</p>;
  }
  const kept = plan.filter(({ required, key }) => required || !without.includes(key));
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <p className="max-w-reading text-soft">{playbook.description[locale]}</p>
        <p className="font-medium">
          {t("planSummary", { count: kept.length, required: kept.filter(({ required }) => required).length })}
        </p>
        {prepared.startsLate ? <Note tone="soon">{t("startsLate")}</Note> : null}
        {kept.some(({ due }) => due?.approximate) ? <p className="text-sm text-muted">{t("foreseen")}</p> : null}
      </div>
      <CaseRibbon
        state="draft"
        size="line"
        dates={prepared.dates}
        ticks={kept.flatMap(({ due }) =>
          due ? [{ date: due.dueOn, kind: due.dueOn < today ? ("late" as const) : ("open" as const) }] : [],
        )}
        tasks={{ total: kept.length, done: 0 }}
        today={today}
      />
      {phases.map((phase) => {
        const own = plan.filter((task) => task.phase === phase);
        if (own.length === 0) return null;
        return (
          <section key={phase} aria-labelledby={`plan-${phase}`}>
            <h3 id={`plan-${phase}`} className="border-b border-line-strong pb-1.5">
              {vocabulary.phases[phase][locale]}
            </h3>
            <ul>
              {own.map((task) => (
                <PlanRow key={task.key} task={task} prepared={prepared} left={!kept.includes(task)} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function PlanRow({ task, prepared, left }: { task: PlannedTask; prepared: PreparedCase; left: boolean }) {
  const t = useTranslations("cases.new");
  const { locale, today, people } = prepared;
  const owner = people.find(({ id }) => id === task.ownerId);
  const title = task.title[locale];
  const why = useDueReason(task.due?.dueOn ?? null, task.due && reasonOf(task.due));
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-6 gap-y-0.5 border-b border-line py-2 sm:grid-cols-[minmax(0,1fr)_8.5rem_6.5rem]">
      <div className={classes("min-w-0", left && "text-muted line-through")}>
        <p className="break-words">{title}</p>
      </div>
      <p className="flex min-w-0 items-center gap-1.5 text-sm text-soft max-sm:order-3 max-sm:col-span-full">
        {owner ? <Avatar name={owner.name} size="sm" decorative /> : null}
        <span className={classes("truncate", !owner && "text-muted")}>
          {owner?.name ?? vocabulary.slots[task.slot][locale]}
        </span>
      </p>
      <p className="text-right text-sm tabular-nums" title={task.due ? longDate(task.due.dueOn, locale) : undefined}>
        {task.due ? (
          <span className={task.due.dueOn < today ? "text-late" : task.due.approximate ? "text-muted" : "text-ink"}>
            {task.due.approximate
              ? t("approximate", { date: shortDate(task.due.dueOn, today, locale) })
              : shortDate(task.due.dueOn, today, locale)}
          </span>
        ) : (
          <span className="text-muted">{t("noDate")}</span>
        )}
      </p>
      <div className="col-span-full flex flex-wrap items-center justify-between gap-x-6 text-sm text-muted">
        <span className="min-w-0">{why}</span>
        {task.required ? null : (
          <Checkbox
            name="without"
            value={task.key}
            defaultChecked={left}
            label={t("leaveOut")}
            aria-label={`${t("leaveOut")}: ${title}`}
          />
        )}
      </div>
    </li>
  );
}

/** That a date is only foreseen is said by "about" beside it and once above. */
const reasonOf = ({ explanation }: NonNullable<PlannedTask["due"]>) => ({
  kind: "anchor" as const,
  anchor: explanation.anchor,
  offsetDays: explanation.offsetDays,
  rolled: explanation.rolledFrom !== null,
  approximate: false,
});
