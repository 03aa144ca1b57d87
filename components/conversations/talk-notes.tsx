"use client";

import { Pencil, RotateCcw } from "@/components/ui/icons";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { plainDate } from "@/lib/calendar/words";
import { reopenConversationAction } from "@/lib/conversations/actions";
import type { TalkPage } from "@/lib/conversations/queries";
import { EditNotes } from "./edit-notes";
import { noteFields } from "./use-notes";

type Props = { talk: TalkPage["talk"]; canChange: boolean; today: string };

/** What was said, as it was written down. */
export function TalkNotes({ talk, canChange, today }: Props) {
  const t = useTranslations("conversations");
  const locale = useLocale();
  const toast = useToast();
  const reopen = useAction(reopenConversationAction);
  const [editing, setEditing] = useState(false);
  const takeBack = async () => {
    const outcome = await reopen.run({ conversationId: talk.id, version: talk.version });
    if (outcome.ok) toast(t("record.reopened"));
  };
  if (editing) return <EditNotes talk={talk} today={today} onDone={() => setEditing(false)} />;
  const shown = noteFields.filter((field) => field !== "writtenReason" && talk[field] !== "");
  return (
    <section className="grid max-w-reading gap-4" aria-label={t("notes.title")}>
      {shown.length === 0 ? <p className="text-soft">{t("notes.empty")}</p> : null}
      {shown.map((field) => (
        <div key={field} className="grid gap-1">
          <h3 className="text-lg">{t(`notes.${field}`)}</h3>
          <p
            className={
              field === "clientPosition"
                ? "border-l-2 border-accent-line pl-4 font-serif text-lg break-words whitespace-pre-wrap"
                : "break-words whitespace-pre-wrap"
            }
          >
            {talk[field]}
          </p>
        </div>
      ))}
      <p className="text-sm text-muted">
        {talk.summarySentOn
          ? t("notes.summarySent", { date: plainDate(talk.summarySentOn, locale) })
          : t("notes.summaryNotSent")}
      </p>
      {talk.corrections ? (
        <div className="grid gap-1">
          <h3 className="text-lg">{t("notes.corrections")}</h3>
          <p className="break-words whitespace-pre-wrap">{talk.corrections}</p>
        </div>
      ) : null}
      {canChange ? (
        <div className="flex flex-wrap gap-2" data-no-print>
          <Button icon={<Pencil />} onClick={() => setEditing(true)}>
            {t("notes.edit")}
          </Button>
          <Button variant="quiet" icon={<RotateCcw />} pending={reopen.pending} onClick={() => void takeBack()}>
            {t("record.reopen")}
          </Button>
        </div>
      ) : null}
      <ProblemNote problem={reopen.problem} />
    </section>
  );
}
