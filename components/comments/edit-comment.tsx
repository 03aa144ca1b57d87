"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { isStale, type Problem } from "@/components/action/problem";
import { useAction } from "@/components/action/use-action";
import { useDraft } from "@/components/action/use-draft";
import { Button } from "@/components/ui/button";
import { editCommentAction } from "@/lib/comments/actions";
import { lengthOf, longestComment, storeMentions, typeMentions } from "@/lib/comments/rules";
import { MentionField } from "./mention-field";

type Person = { id: string; name: string };
type Props = {
  commentId: string;
  /** What it said, and in which version, when editing began. */
  from: { body: string; version: number };
  people: Person[];
  onDone: () => void;
};

/** Changes a comment. When it was changed meanwhile, both texts stand side by side and the author chooses. */
export function EditComment({ commentId, from, people, onDone }: Props) {
  const t = useTranslations("comments");
  const words = useTranslations("ui");
  const field = useRef<HTMLTextAreaElement>(null);
  const before = typeMentions(from.body, people);
  const draft = useDraft(`comment-edit:${commentId}:${from.version}`, before);
  const edit = useAction(editCommentAction);
  const [seen, setSeen] = useState(from.version);
  const [saved, setSaved] = useState(false);
  const theirs = savedMeanwhile(edit.problem);
  const body = storeMentions(draft.text, people).trim();
  const over = lengthOf(body) - longestComment;

  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const leave = () => {
    draft.clear();
    onDone();
  };
  // The new words come with the refreshed page; until then the form keeps showing them.
  const done = useEffectEvent(leave);
  useEffect(() => {
    if (saved && !edit.pending) done();
  }, [saved, edit.pending]);
  const save = async (version: number) => {
    if (body === "" || over > 0) return;
    if (body === from.body && version === from.version) return leave();
    setSeen(version);
    const answer = await edit.run({ commentId, version, body });
    if (answer.ok) setSaved(true);
  };
  return (
    <div className="@container grid gap-2 pt-1">
      <div className={theirs ? "grid gap-3 @md:grid-cols-2" : "grid"}>
        {theirs ? (
          <section className="grid content-start gap-1">
            <h4 className="text-sm text-muted">{t("stale.theirs")}</h4>
            <p className="rounded-md bg-sunken px-3 py-2 break-words whitespace-pre-wrap">
              {typeMentions(theirs.body, people)}
            </p>
          </section>
        ) : null}
        <section className="grid content-start gap-1">
          {theirs ? <h4 className="text-sm text-muted">{t("stale.mine")}</h4> : null}
          <MentionField
            field={field}
            label={t("comment.editLabel")}
            value={draft.text}
            people={people}
            onChange={draft.change}
            onSend={() => void save(theirs?.version ?? seen)}
            onLeave={leave}
          />
        </section>
      </div>
      {over > 0 ? <p className="text-sm text-late">{t("composer.tooLong", { over })}</p> : null}
      <ProblemNote problem={edit.problem} />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" size="sm" pending={edit.pending} onClick={() => void save(theirs?.version ?? seen)}>
          {theirs ? t("stale.keepMine") : words("save")}
        </Button>
        <Button size="sm" variant="quiet" onClick={leave}>
          {theirs ? t("stale.takeTheirs") : words("cancel")}
        </Button>
      </div>
    </div>
  );
}

/** What the comment says now, when saving was refused because of it. */
function savedMeanwhile(problem: Problem | null): { body: string; version: number } | null {
  if (!isStale(problem)) return null;
  return { body: String(problem.detail?.theirs ?? ""), version: Number(problem.detail?.version) };
}
