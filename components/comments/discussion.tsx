import { Users } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { ClientMessages } from "@/components/action/client-messages";
import type { DiscussionView } from "@/lib/comments/queries";
import { routes } from "@/lib/platform/routes";
import { FileTools } from "@/components/files/remove-file";
import { Comment } from "./comment";
import { Composer } from "./composer";
import { DiscussionTools } from "./discussion-tools";
import { SeenMentions } from "./seen-mentions";

/** What the team says about a case or a task, with a place to say more. */
export function Discussion({ view }: { view: DiscussionView }) {
  const t = useTranslations("comments.discussion");
  const { slug, caseId, taskId } = view;
  const query = { comments: "all" };
  const own = view.comments.findLast(({ author }) => author.id === view.me);
  return (
    <section className="grid gap-4" aria-labelledby={`discussion-${taskId ?? caseId}`}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`discussion-${taskId ?? caseId}`} className="font-sans text-base">
          {t("title")}
        </h2>
        <p className="flex items-center gap-1.5 text-sm text-muted">
          <Users className="size-3.5" />
          {t("visible")}
        </p>
      </header>
      <ClientMessages namespaces={["comments", "files"]} timeZone={view.timeZone}>
        {view.older ? (
          <p>
            <Link
              href={
                taskId
                  ? routes.caseTask(slug, caseId, taskId, query)
                  : routes.case(slug, caseId, { tab: "discussion", ...query })
              }
              scroll={false}
              className="rounded-sm text-sm text-accent hover:underline"
            >
              {t("older")}
            </Link>
          </p>
        ) : null}
        <DiscussionTools>
          <FileTools>
            {view.comments.length === 0 ? (
              <p className="text-muted">{t("empty")}</p>
            ) : (
              <ol className="grid gap-4">
                {view.comments.map((comment) => (
                  <Comment key={comment.id} view={view} comment={comment} />
                ))}
              </ol>
            )}
          </FileTools>
        </DiscussionTools>
        <SeenMentions commentIds={view.unseen} />
        {view.canComment ? (
          <Composer
            key={taskId ?? caseId}
            slug={slug}
            caseId={caseId}
            taskId={taskId}
            people={view.people}
            latest={own ? { body: own.body, at: own.createdAt.getTime() } : null}
          />
        ) : (
          <p className="text-sm text-muted">{t("readOnly")}</p>
        )}
      </ClientMessages>
    </section>
  );
}
