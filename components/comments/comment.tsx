import { Markdown } from "@/components/markdown/markdown";
import type { CommentView, DiscussionView } from "@/lib/comments/queries";

export function Comment({ view, comment }: { view: DiscussionView; comment: CommentView }) {
  return (
    <li id={`comment-${comment.id}`}>
      <Markdown text={comment.body} people={view.mentioned} />
    </li>
  );
}
