"use client";

import { useTranslations } from "next-intl";
import { ProblemNote } from "@/components/action/problem-note";
import type { Problem } from "@/components/action/problem";
import { Button } from "@/components/ui/button";
import { FileChip } from "@/components/ui/file-chip";
import type { Outgoing } from "./use-outgoing";

type Props = {
  comment: Outgoing;
  pending: boolean;
  problem: Problem | null;
  onSend: () => void;
  onPutBack: () => void;
};

/** A comment on its way, shown at once. When it does not arrive it stays here with all its words. */
export function OutgoingComment({ comment, pending, problem, onSend, onPutBack }: Props) {
  const t = useTranslations("comments.composer");
  return (
    <section aria-label={t(pending ? "sending" : "notSent")} className="grid gap-2 rounded-md bg-sunken px-3 py-2">
      <p className="text-sm text-muted">{t(pending ? "sending" : "notSent")}</p>
      <p className="break-words whitespace-pre-wrap text-soft">{comment.text}</p>
      {comment.files.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {comment.files.map(({ id, name }) => (
            <li key={id} className="max-w-full">
              <FileChip name={name} />
            </li>
          ))}
        </ul>
      ) : null}
      {pending ? null : (
        <>
          <ProblemNote problem={problem} />
          <div className="flex gap-2">
            <Button size="sm" onClick={onSend}>
              {t("sendAgain")}
            </Button>
            <Button size="sm" variant="quiet" onClick={onPutBack}>
              {t("putBack")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
