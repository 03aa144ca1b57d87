import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Moment } from "@/components/activity/moment";
import { routes } from "@/lib/platform/routes";
import type { Mention, Work } from "@/lib/work/queries";
import { SeeMentions } from "./see-mentions";

/** Where people called this person and were not heard yet. */
export async function MentionList({ slug, work }: { slug: string; work: Work }) {
  const t = await getTranslations("work.mentions");
  return (
    <section aria-labelledby="work-mentions">
      <header className="flex flex-wrap items-center justify-between gap-x-4 pb-1.5">
        <h2 id="work-mentions" className="flex items-baseline gap-2 text-lg">
          {t("title")}
          <span className="font-sans text-sm font-normal text-muted">{work.mentions.length}</span>
        </h2>
        {work.mentions.length > 1 ? (
          <SeeMentions commentIds={work.mentions.map(({ commentId }) => commentId)} label={t("seeAll")} />
        ) : null}
      </header>
      <ol className="border-t border-line">
        {work.mentions.map((mention) => (
          <li
            key={mention.commentId}
            className="flex items-start justify-between gap-x-3 border-b border-line py-2 max-sm:flex-col"
          >
            <div className="min-w-0">
              <p className="text-sm text-muted">
                {t.rich("from", {
                  name: mention.by,
                  client: mention.clientName,
                  place: (chunks) => (
                    <Link
                      href={placeOf(slug, mention)}
                      className="rounded-sm text-ink underline decoration-line-strong underline-offset-2 hover:decoration-accent"
                    >
                      {chunks}
                    </Link>
                  ),
                })}{" "}
                <Moment at={mention.at} now={work.now} timeZone={work.timeZone} />
              </p>
              <p className="break-words">{mention.text}</p>
            </div>
            <span className="max-sm:-ml-2.5">
              <SeeMentions commentIds={[mention.commentId]} label={t("see")} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function placeOf(slug: string, { caseId, taskId, commentId }: Mention) {
  const page = taskId ? routes.caseTask(slug, caseId, taskId) : routes.case(slug, caseId, { tab: "discussion" });
  return `${page}#comment-${commentId}`;
}
