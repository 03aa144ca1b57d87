import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { TaskTools } from "@/components/tasks/task-tools";
import { routes } from "@/lib/platform/routes";
import type { Work } from "@/lib/work/queries";
import { type Bucket, groupByBucket, mayHoldMore, type WorkCounts } from "@/lib/work/rules";
import { MentionList } from "./mention-list";
import { WaitingRow } from "./waiting-row";
import { WorkRow } from "./work-row";

type Props = { slug: string; work: Work };

/** Everything that waits for one person, in the order of the day. */
export async function WorkPage({ slug, work }: Props) {
  const t = await getTranslations("work");
  const nothing =
    work.mine.length + work.mentions.length + work.waiting.count + work.helping.tasks.length === 0 && !work.continued;
  if (nothing) return <NothingToDo slug={slug} work={work} />;
  return (
    <ClientMessages namespaces={["tasks", "work"]} timeZone={work.timeZone}>
      <TaskTools label={t("title")} canWork={false} people={work.people} phases={[]} rowsLeave>
        <div className="grid gap-8">
          {work.mentions.length > 0 ? <MentionList slug={slug} work={work} /> : null}
          {groupByBucket(work.mine, work.today).map(({ bucket, tasks }) => (
            <section key={bucket} aria-labelledby={`work-${bucket}`}>
              <GroupTitle bucket={bucket} counts={work.counts} />
              <ol className="@container border-t border-line">
                {tasks.map((task) => (
                  <WorkRow key={task.id} slug={slug} work={work} task={task} />
                ))}
              </ol>
            </section>
          ))}
          {work.next || work.continued ? (
            <p className="flex flex-wrap gap-2">
              {work.continued ? <LinkButton href={routes.work(slug)}>{t("fromStart")}</LinkButton> : null}
              {work.next ? <LinkButton href={routes.work(slug, { after: work.next })}>{t("more")}</LinkButton> : null}
            </p>
          ) : null}
          {work.mine.length === 0 && !work.continued ? <p className="text-soft">{t("allDone")}</p> : null}
          <div className="grid gap-1 border-t border-line pt-2">
            {work.helping.tasks.length > 0 ? (
              <Disclosure
                summary={t("helping")}
                aside={t("count", { count: work.helping.tasks.length, more: work.helping.more ? "yes" : "no" })}
              >
                <ol className="@container">
                  {work.helping.tasks.map((task) => (
                    <WorkRow key={task.id} slug={slug} work={work} task={task} />
                  ))}
                </ol>
              </Disclosure>
            ) : null}
            {work.waiting.count > 0 ? (
              <Disclosure
                summary={t("waiting")}
                aside={t("count", { count: work.waiting.count, more: work.counts.stoppedAt ? "yes" : "no" })}
              >
                <ol>
                  {work.waiting.tasks.map((task) => (
                    <WaitingRow key={task.id} slug={slug} today={work.today} task={task} />
                  ))}
                </ol>
                {work.waiting.tasks.length < work.waiting.count ? (
                  <p className="py-1 text-sm text-muted">
                    {t("andMore", { count: work.waiting.count - work.waiting.tasks.length })}
                  </p>
                ) : null}
              </Disclosure>
            ) : null}
          </div>
        </div>
      </TaskTools>
    </ClientMessages>
  );
}

async function GroupTitle({ bucket, counts }: { bucket: Bucket; counts: WorkCounts }) {
  const t = await getTranslations("work");
  const count = counts.free[bucket];
  return (
    <h2 id={`work-${bucket}`} className="flex items-baseline gap-2 pb-1.5 text-lg">
      <span className={bucket === "overdue" ? "text-late" : undefined}>{t(`buckets.${bucket}`)}</span>
      {count > 0 ? (
        <span className="font-sans text-sm font-normal text-muted">
          {t("count", { count, more: mayHoldMore(counts, bucket) ? "yes" : "no" })}
        </span>
      ) : null}
    </h2>
  );
}

async function NothingToDo({ slug, work }: Props) {
  const t = await getTranslations("work.empty");
  return (
    <EmptyState
      sentence={work.canWork ? t("sentence") : t("viewer")}
      action={
        work.canOpenCase ? (
          <LinkButton variant="primary" href={routes.newCase(slug)}>
            {t("open")}
          </LinkButton>
        ) : (
          <LinkButton href={routes.cases(slug)}>{t("look")}</LinkButton>
        )
      }
      example={work.canWork ? t("example") : null}
    />
  );
}
