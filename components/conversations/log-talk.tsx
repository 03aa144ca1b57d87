"use client";

import { useTranslations } from "next-intl";
import { useParams, useRouter } from "next/navigation";
import { useState } from "react";
import { FormButtons } from "@/components/action/form-buttons";
import { formText } from "@/components/action/form-text";
import { OpenedForm } from "@/components/action/opened-form";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { RadioGroup } from "@/components/ui/radio-group";
import { useToast } from "@/components/ui/toast";
import { logConversationAction } from "@/lib/conversations/actions";
import { loggedOutcomes } from "@/lib/conversations/schema";
import { routes } from "@/lib/platform/routes";
import { NotesFieldset } from "./notes-fields";
import type { NewTalkProps } from "./plan-talk";
import { readTalk } from "./read-talk";
import { TalkFieldset } from "./talk-fields";
import { noNotes, useNotes } from "./use-notes";

/** Writes down a talk that was not planned here, or one that came to nothing. */
export function LogTalk({ caseId, start, people, contacts, onDone }: NewTalkProps) {
  const t = useTranslations("conversations.new");
  const toast = useToast();
  const router = useRouter();
  const { workspace } = useParams<{ workspace: string }>();
  const log = useAction(logConversationAction);
  const notes = useNotes(`talk-log:${caseId}`, noNotes);
  const [shown, setShown] = useState({ kind: start.kind, form: start.form, outcome: "held" });
  const look = (form: HTMLFormElement) => {
    const { kind, form: how } = readTalk(form);
    setShown({ kind, form: how, outcome: formText(form, "outcome") });
  };
  const save = async (form: HTMLFormElement) => {
    const outcome = loggedOutcomes.find((known) => known === formText(form, "outcome")) ?? "held";
    const written = await log.run({ caseId, ...readTalk(form), ...notes.typed(), outcome });
    if (!written.ok) return;
    notes.clear();
    toast(t("logged"));
    router.push(routes.caseTalk(workspace, caseId, written.data.conversationId));
  };
  return (
    <div onChange={(event) => event.target instanceof HTMLElement && lookAt(event.target, look)}>
      <OpenedForm onSubmit={(form) => void save(form)}>
        <h3 className="text-lg">{t("logTitle")}</h3>
        <TalkFieldset start={start} people={people} contacts={contacts} errors={log.fields} past />
        <RadioGroup
          name="outcome"
          legend={t("outcome")}
          defaultValue="held"
          options={loggedOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        />
        <NotesFieldset
          kind={shown.outcome === "held" ? shown.kind : "other"}
          inWriting={shown.form === "message" && shown.outcome === "held" && shown.kind === "informing"}
          drafts={notes.drafts}
          errors={log.fields}
        />
        <ProblemNote problem={log.problem} />
        <FormButtons save={t("saveLog")} pending={log.pending} onCancel={onDone} />
      </OpenedForm>
    </div>
  );
}

const lookAt = (changed: HTMLElement, look: (form: HTMLFormElement) => void) => {
  const form = changed.closest("form");
  if (form) look(form);
};
