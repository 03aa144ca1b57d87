"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { BothVersions, type Difference } from "@/components/action/both-versions";
import { FormButtons } from "@/components/action/form-buttons";
import { OpenedForm } from "@/components/action/opened-form";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { notStale, useVersions } from "@/components/action/use-versions";
import { useToast } from "@/components/ui/toast";
import { conversationForms, conversationKinds } from "@/db/enums";
import type { Person } from "@/lib/cases/queries";
import { updateConversationAction } from "@/lib/conversations/actions";
import type { TalkPage } from "@/lib/conversations/queries";
import type { AskedContact } from "@/lib/conversations/queries/people";
import type { RefusalDetail } from "@/lib/platform/action/refusal";
import { type ReadTalk, readTalk } from "./read-talk";
import { TalkFieldset } from "./talk-fields";

type Props = { talk: TalkPage["talk"]; people: Person[]; contacts: AskedContact[]; onDone: () => void };

/** Another day, another place, other people. */
export function ChangeTalk({ talk, people, contacts, onDone }: Props) {
  const t = useTranslations("conversations.record");
  const toast = useToast();
  const router = useRouter();
  const update = useAction(updateConversationAction);
  const versions = useVersions(talk.version);
  const [start] = useState(() => startOf(talk));
  const [mine, setMine] = useState(start);
  const differences = useDifferences(mine, versions.theirs);
  const save = async (form: HTMLFormElement) => {
    const typed = readTalk(form);
    setMine(typed);
    const outcome = await update.run({ conversationId: talk.id, version: versions.newest, ...typed });
    if (!versions.learn(outcome)) return;
    toast(t("changed"));
    onDone();
  };
  return (
    <OpenedForm onSubmit={(form) => void save(form)}>
      <h3 className="text-lg">{t("change")}</h3>
      <TalkFieldset start={start} people={people} contacts={contacts} errors={update.fields} />
      <ProblemNote problem={notStale(update.problem)} />
      {versions.theirs ? (
        <BothVersions
          differences={differences}
          pending={update.pending}
          onTakeTheirs={() => {
            onDone();
            router.refresh();
          }}
        />
      ) : (
        <FormButtons save={t("saveChange")} pending={update.pending} onCancel={onDone} />
      )}
    </OpenedForm>
  );
}

const startOf = ({ clock, people, ...talk }: TalkPage["talk"]): ReadTalk => ({
  kind: talk.kind,
  form: talk.form,
  date: clock.date,
  time: clock.time,
  durationMinutes: talk.durationMinutes,
  place: talk.place,
  agenda: talk.agenda,
  members: people.members.map(({ id, part }) => ({ userId: id, part })),
  contactIds: people.contacts.map(({ id }) => id),
});

const compared = ["kind", "form", "date", "time", "durationMinutes", "place", "agenda"] as const;

function useDifferences(mine: ReadTalk, theirs: RefusalDetail | null): Difference[] {
  const t = useTranslations("conversations");
  if (!theirs) return [];
  const told = (field: (typeof compared)[number], value: string) => {
    const kind = field === "kind" && conversationKinds.find((known) => known === value);
    const form = field === "form" && conversationForms.find((known) => known === value);
    if (kind) return t(`kinds.${kind}`);
    return form ? t(`forms.${form}`) : value;
  };
  return compared
    .map((field) => ({ field, mine: String(mine[field]).trim(), theirs: String(theirs[field] ?? "") }))
    .filter((pair) => pair.mine !== pair.theirs)
    .map((pair) => ({
      label: t(pair.field === "durationMinutes" ? "fields.duration" : `fields.${pair.field}`),
      mine: told(pair.field, pair.mine),
      theirs: told(pair.field, pair.theirs),
    }));
}
