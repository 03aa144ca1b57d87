import { Check, ChevronRight } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/activity/moment";
import { FileChips } from "@/components/files/file-chips";
import { Markdown } from "@/components/markdown/markdown";
import { Avatar } from "@/components/ui/avatar";
import type { CommentView, DiscussionView } from "@/lib/comments/queries";
import { excerptOf } from "@/lib/comments/rules";
import { CommentFrame } from "./comment-frame";
import { CommentHistory } from "./comment-history";

type Props = { view: DiscussionView; comment: CommentView };

export function Comment({ view, comment }: Props) {
  const t = useTranslations("comments.comment");
  const common = useTranslations("common");
  const { resolved } = comment;
  if (!resolved) {
    return (
      <li id={`comment-${comment.id}`}>
        <Whole view={view} comment={comment} />
      </li>
    );
  }
  return (
    <li id={`comment-${comment.id}`}>
      <details className="group/resolved">
        <summary className="flex list-none items-center gap-2 rounded-md text-sm text-muted hover:text-ink">
          <Check className="size-4 shrink-0 text-done" />
          <span className="min-w-0 flex-1 truncate">
            {t("resolvedShort", { text: excerptOf(comment.body, view.mentioned, 80) || comment.author.name })}
          </span>
          <ChevronRight className="size-4 shrink-0 transition-transform group-open/resolved:rotate-90" />
        </summary>
        <div className="pt-2">
          <Whole view={view} comment={comment} />
          <p className="flex gap-2 pt-1 pl-8 text-sm text-muted">
            {t("resolvedBy", { name: resolved.by?.name ?? common("someone") })}
            <Moment at={resolved.at} now={view.now} timeZone={view.timeZone} />
          </p>
        </div>
      </details>
    </li>
  );
}

function Whole({ view, comment }: Props) {
  const { id, version, author, body, can, files } = comment;
  return (
    <div className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2">
      <Avatar name={author.name} decorative />
      <div className="min-w-0">
        <CommentFrame
          comment={{ id, version, resolved: comment.resolved !== null }}
          body={can.edit ? body : null}
          can={can}
          people={can.edit ? withFormer(view, body) : []}
          head={
            <>
              <span className="font-medium break-words">{author.name}</span>
              <span className="text-sm">
                <Moment at={comment.createdAt} now={view.now} timeZone={view.timeZone} />
              </span>
              {comment.revisions.length > 0 ? <CommentHistory view={view} comment={comment} /> : null}
            </>
          }
        >
          {body ? <Markdown text={body} people={view.mentioned} /> : null}
          <FileChips slug={view.slug} files={files} />
        </CommentFrame>
      </div>
    </div>
  );
}

/** Who can be called in it: the members, and those it calls already though they left. */
function withFormer({ people, mentioned }: DiscussionView, body: string) {
  const former = mentioned.filter(({ id }) => body.includes(id) && !people.some((person) => person.id === id));
  return former.length > 0 ? [...people, ...former] : people;
}
