"use client";

import { X } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { useAction } from "@/components/action/use-action";
import { useDraft } from "@/components/action/use-draft";
import { DropZone } from "@/components/files/drop-zone";
import { FilePicker } from "@/components/files/file-picker";
import { UploadList } from "@/components/files/upload-list";
import { useFileSize } from "@/components/files/use-file-size";
import { Button } from "@/components/ui/button";
import { FileChip } from "@/components/ui/file-chip";
import { IconButton } from "@/components/ui/icon-button";
import { addCommentAction } from "@/lib/comments/actions";
import { lengthOf, longestComment, mostAttachments, storeMentions, typeMentions } from "@/lib/comments/rules";
import { routes } from "@/lib/platform/routes";
import { MentionField } from "./mention-field";
import { OutgoingComment } from "./outgoing-comment";
import { useAttachments } from "./use-attachments";
import { useFocusKey } from "./use-focus-key";
import { type Outgoing, useOutgoing } from "./use-outgoing";

type Person = { id: string; name: string };
type Props = {
  slug: string;
  caseId: string;
  taskId: string | null;
  people: Person[];
  /** The person's latest comment here. */
  latest: { body: string; at: number } | null;
};

/** Where a comment is written. Its words and files are kept in the browser until the server has them. */
export function Composer({ slug, caseId, taskId, people, latest }: Props) {
  const t = useTranslations("comments.composer");
  const upload = useTranslations("files.upload");
  const sizeOf = useFileSize();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const place = `comment:${slug}:${taskId ?? caseId}`;
  const draft = useDraft(place);
  const attached = useAttachments(
    place,
    routes.api.upload(slug, { case: caseId, task: taskId ?? undefined, for: "comment" }),
  );
  const { outgoing, hold, release } = useOutgoing(
    place,
    latest && { text: typeMentions(latest.body, people), at: latest.at },
  );
  const add = useAction(addCommentAction);
  const [delivered, setDelivered] = useState<Outgoing | null>(null);
  useFocusKey(field, "c");

  const body = storeMentions(draft.text, people).trim();
  const over = lengthOf(body) - longestComment;
  const empty = body === "" && attached.files.length === 0;
  const whyNotSend = attached.busy ? t("waitForFiles") : outgoing && !add.pending ? t("earlierFirst") : null;

  // Delivered is not yet shown: the page with it is still on its way, and until then the words stay where they were.
  const onTheWay = outgoing ?? (add.pending ? delivered : null);

  const deliver = async (comment: Omit<Outgoing, "at">) => {
    const { text, files } = comment;
    const fileIds = files.map((file) => file.id);
    const answer = await add.run({ caseId, taskId, body: storeMentions(text, people).trim(), fileIds });
    if (!answer.ok) return;
    setDelivered({ ...comment, at: Date.now() });
    release();
  };
  const send = () => {
    if (empty || over > 0 || whyNotSend || outgoing) return;
    const comment = { text: draft.text, files: attached.files };
    hold(comment);
    draft.clear();
    attached.clear();
    void deliver(comment);
  };
  const putBack = (comment: Outgoing) => {
    const gone = add.problem?.code === "refused" && add.problem.reason === "comment_file_gone";
    draft.change([comment.text, draft.text].filter((text) => text.trim() !== "").join("\n\n"));
    attached.put(gone ? attached.files : [...comment.files, ...attached.files]);
    release();
    add.clear();
    field.current?.focus();
  };
  const takeFiles = (files: File[]) =>
    attached.add(files.slice(0, Math.max(0, mostAttachments - attached.files.length - attached.uploads.length)));

  return (
    <div className="grid gap-3">
      {onTheWay ? (
        <OutgoingComment
          comment={onTheWay}
          pending={add.pending}
          problem={add.problem}
          onSend={() => void deliver(onTheWay)}
          onPutBack={() => putBack(onTheWay)}
        />
      ) : null}
      <DropZone words={t("drop")} onFiles={takeFiles}>
        <div className="grid gap-2" data-composer>
          <MentionField
            field={field}
            label={t("label")}
            placeholder={t("placeholder")}
            value={draft.text}
            people={people}
            onChange={draft.change}
            onSend={send}
            onFiles={takeFiles}
            describedBy={`${id}-hint`}
          />
          {attached.files.length > 0 ? (
            <ul className="flex flex-wrap gap-1.5">
              {attached.files.map((file) => (
                <li key={file.id} className="max-w-full">
                  <FileChip
                    name={file.name}
                    detail={sizeOf(file.sizeBytes)}
                    action={
                      <IconButton
                        label={upload("remove", { name: file.name })}
                        icon={<X />}
                        onClick={() => attached.remove(file.id)}
                      />
                    }
                  />
                </li>
              ))}
            </ul>
          ) : null}
          <UploadList uploads={attached.uploads} onCancel={attached.cancel} onRetry={attached.retry} />
          <div className="flex flex-wrap items-center justify-between gap-2">
            <span className="-ml-2">
              <FilePicker label={t("attach")} onFiles={takeFiles} />
            </span>
            <span className="ml-auto flex items-center gap-3">
              <span id={`${id}-hint`} className={over > 0 ? "text-sm text-late" : "text-sm text-muted max-sm:sr-only"}>
                {over > 0 ? t("tooLong", { over }) : t("hint")}
              </span>
              <Button variant="primary" size="sm" pending={add.pending} disabledReason={whyNotSend} onClick={send}>
                {t("send")}
              </Button>
            </span>
          </div>
        </div>
      </DropZone>
    </div>
  );
}
