import { useLocale, useTranslations } from "next-intl";
import { Markdown } from "@/components/markdown/markdown";
import { Popover } from "@/components/ui/popover";
import { dateTimeOf } from "@/lib/calendar/words";
import type { CommentView, DiscussionView } from "@/lib/comments/queries";

/** What a comment said before, behind the word "edited". */
export function CommentHistory({ view, comment }: { view: DiscussionView; comment: CommentView }) {
  const t = useTranslations("comments.comment");
  const locale = useLocale();
  return (
    <span className="text-sm text-muted">
      <Popover label={t("history")} trigger={t("edited")} look="bare" align="start">
        <div className="grid max-h-80 gap-3 overflow-y-auto text-base text-ink">
          {comment.revisions.map(({ version, body, replacedAt }) => (
            <section key={version} className="grid gap-1">
              <h4 className="text-sm font-normal text-muted">
                {t("historyBefore", {
                  when: dateTimeOf(replacedAt, { locale, timeZone: view.timeZone }),
                })}
              </h4>
              <Markdown text={body} people={view.mentioned} />
            </section>
          ))}
        </div>
      </Popover>
    </span>
  );
}
