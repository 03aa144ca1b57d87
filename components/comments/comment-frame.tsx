"use client";

import { Check, Ellipsis, Pencil, RotateCcw, Trash2 } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Menu } from "@/components/ui/menu";
import { MenuButton } from "@/components/ui/menu-item";
import { useDiscussionTools } from "./discussion-tools";
import { EditComment } from "./edit-comment";

type Person = { id: string; name: string };
type Props = {
  comment: { id: string; version: number; resolved: boolean };
  /** What it says as it is stored; null when this person may not change it. */
  body: string | null;
  can: { edit: boolean; resolve: boolean; delete: boolean };
  people: Person[];
  head: ReactNode;
  children: ReactNode;
};

/** One comment with what can be done to it. Turns into a form when its author edits it. */
export function CommentFrame({ comment, body, can, people, head, children }: Props) {
  const t = useTranslations("comments.comment");
  const tools = useDiscussionTools();
  const [editing, setEditing] = useState<{ body: string; version: number } | null>(null);
  return (
    <>
      <div className="flex min-h-6 items-start justify-between gap-2">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-2">{head}</div>
        {can.edit || can.resolve || can.delete ? (
          <span className="-my-1 shrink-0" data-no-print>
            <Menu label={t("tools")} trigger={<Ellipsis />} align="end">
              {() => (
                <>
                  {can.edit && body !== null ? (
                    <MenuButton icon={<Pencil />} onClick={() => setEditing({ body, version: comment.version })}>
                      {t("edit")}
                    </MenuButton>
                  ) : null}
                  {can.resolve && !comment.resolved ? (
                    <MenuButton icon={<Check />} onClick={() => tools.resolve(comment.id)}>
                      {t("resolve")}
                    </MenuButton>
                  ) : null}
                  {can.resolve && comment.resolved ? (
                    <MenuButton icon={<RotateCcw />} onClick={() => tools.reopen(comment.id)}>
                      {t("reopen")}
                    </MenuButton>
                  ) : null}
                  {can.delete ? (
                    <MenuButton icon={<Trash2 />} danger onClick={() => tools.remove(comment.id)}>
                      {t("delete")}
                    </MenuButton>
                  ) : null}
                </>
              )}
            </Menu>
          </span>
        ) : null}
      </div>
      {editing ? (
        <EditComment commentId={comment.id} from={editing} people={people} onDone={() => setEditing(null)} />
      ) : (
        children
      )}
    </>
  );
}
