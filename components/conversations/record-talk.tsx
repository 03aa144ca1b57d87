"use client";

import { CalendarX, Check, Pencil, RotateCcw, UserX, X } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { Person } from "@/lib/cases/queries";
import { cancelConversationAction, reopenConversationAction } from "@/lib/conversations/actions";
import type { TalkPage } from "@/lib/conversations/queries";
import type { AskedContact } from "@/lib/conversations/queries/people";
import type { MissedTalkProps } from "./miss-talk";
import { ChangeTalk } from "./change-talk";
import { HoldTalk } from "./hold-talk";
import { MissTalk } from "./miss-talk";

type Props = {
  talk: TalkPage["talk"];
  people: Person[];
  contacts: AskedContact[];
  now: { date: string; time: string };
  /** Where the day of the talk becomes a date of the case; null when it is one. */
  datesHref: string | null;
};

type Open = "hold" | "change" | MissedTalkProps["outcome"];

/** What came of a planned talk, or its change; what was recorded wrongly is taken back. */
export function RecordTalk({ talk, people, contacts, now, datesHref }: Props) {
  const t = useTranslations("conversations.record");
  const toast = useToast();
  const [open, setOpen] = useState<Open | null>(null);
  const cancel = useAction(cancelConversationAction);
  const reopen = useAction(reopenConversationAction);
  const { id: conversationId, version } = talk;
  const close = () => setOpen(null);
  const callOff = async () => {
    const outcome = await cancel.run({ conversationId, version });
    if (outcome.ok) toast(t("cancelled"), () => void reopen.run({ conversationId, version: version + 1 }));
  };
  const takeBack = async () => {
    const outcome = await reopen.run({ conversationId, version });
    if (outcome.ok) toast(t("reopened"));
  };
  if (open === "hold") return <HoldTalk talk={talk} now={now} onDone={close} />;
  if (open === "change") return <ChangeTalk talk={talk} people={people} contacts={contacts} onDone={close} />;
  if (open) return <MissTalk talk={talk} outcome={open} onDone={close} />;
  return (
    <section className="grid gap-3" aria-label={t("title")} data-no-print>
      {talk.status === "planned" ? (
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" icon={<Check />} onClick={() => setOpen("hold")}>
            {t("hold")}
          </Button>
          <Button icon={<UserX />} onClick={() => setOpen("no_show")}>
            {t("no_show")}
          </Button>
          <Button icon={<X />} onClick={() => setOpen("declined")}>
            {t("declined")}
          </Button>
          <Button variant="quiet" icon={<Pencil />} onClick={() => setOpen("change")}>
            {t("change")}
          </Button>
          <Button variant="quiet" icon={<CalendarX />} pending={cancel.pending} onClick={() => void callOff()}>
            {t("cancel")}
          </Button>
        </div>
      ) : (
        <div>
          <Button icon={<RotateCcw />} pending={reopen.pending} onClick={() => void takeBack()}>
            {t("reopen")}
          </Button>
        </div>
      )}
      {datesHref && talk.status === "planned" ? (
        <p className="text-sm text-muted">
          {t.rich("setDate", {
            link: (text) => (
              <Link href={datesHref} className="rounded-sm text-accent underline hover:text-accent-strong">
                {text}
              </Link>
            ),
          })}
        </p>
      ) : null}
      <ProblemNote problem={cancel.problem ?? reopen.problem} />
    </section>
  );
}
