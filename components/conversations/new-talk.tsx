"use client";

import { CalendarPlus, PenLine } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ConversationForm, ConversationKind } from "@/db/enums";
import type { Person } from "@/lib/cases/queries";
import type { AskedContact } from "@/lib/conversations/queries/people";
import { LogTalk } from "./log-talk";
import { PlanTalk } from "./plan-talk";

type Props = {
  caseId: string;
  suggested: { kind: ConversationKind; form: ConversationForm };
  people: Person[];
  me: string;
  contacts: AskedContact[];
  now: { date: string; time: string };
  consultationOn: string | null;
};

/** Two ways into the list: a talk to come, and one that was. */
export function NewTalk(props: Props) {
  const t = useTranslations("conversations.new");
  const [open, setOpen] = useState<"plan" | "log" | null>(null);
  const close = () => setOpen(null);
  const { caseId, suggested, people, me, contacts, now, consultationOn } = props;
  const first = contacts[0];
  const start = {
    ...suggested,
    date: "",
    time: "10:00",
    durationMinutes: suggested.kind === "informing" ? 20 : 60,
    place: "",
    agenda: "",
    members: people.some(({ id }) => id === me) ? [{ userId: me, part: "speaks" as const }] : [],
    contactIds: first ? [first.id] : [],
  };
  const shared = { caseId, people, contacts, onDone: close };
  if (open === "plan") {
    const date = suggested.kind === "consultation" && (consultationOn ?? "") >= now.date ? (consultationOn ?? "") : "";
    return <PlanTalk {...shared} start={{ ...start, date }} />;
  }
  if (open === "log") return <LogTalk {...shared} start={{ ...start, form: "call", ...now }} />;
  return (
    <div className="flex flex-wrap gap-2">
      <Button variant="primary" icon={<CalendarPlus />} onClick={() => setOpen("plan")}>
        {t("plan")}
      </Button>
      <Button icon={<PenLine />} onClick={() => setOpen("log")}>
        {t("log")}
      </Button>
    </div>
  );
}
