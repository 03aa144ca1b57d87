"use client";

import { useTranslations } from "next-intl";
import { FormButtons } from "@/components/action/form-buttons";
import { formText } from "@/components/action/form-text";
import { OpenedForm } from "@/components/action/opened-form";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { useSeenVersion } from "@/components/action/use-seen-version";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { useToast } from "@/components/ui/toast";
import { missConversationAction, reopenConversationAction } from "@/lib/conversations/actions";
import type { TalkPage } from "@/lib/conversations/queries";

export type MissedTalkProps = { talk: TalkPage["talk"]; outcome: "no_show" | "declined"; onDone: () => void };

/** A talk that came to nothing. It counts as an attempt. */
export function MissTalk({ talk, outcome, onDone }: MissedTalkProps) {
  const t = useTranslations("conversations.record");
  const words = useTranslations("ui");
  const toast = useToast();
  const miss = useAction(missConversationAction);
  const reopen = useAction(reopenConversationAction);
  const { id: conversationId } = talk;
  const { version, learn } = useSeenVersion(talk.version);
  const save = async (form: HTMLFormElement) => {
    const done = await miss.run({ conversationId, version, outcome, notes: formText(form, "notes") });
    if (!learn(done)) return;
    toast(t("missed"), () => void reopen.run({ conversationId, version: version + 1 }));
    onDone();
  };
  return (
    <OpenedForm onSubmit={(form) => void save(form)}>
      <h3 className="text-lg">{t(outcome)}</h3>
      <Field label={t("missedNotes")} hint={t("missedHint")} error={miss.fields.notes} optionalWord={words("optional")}>
        {(control) => <TextArea {...control} name="notes" rows={3} defaultValue={talk.notes} />}
      </Field>
      <ProblemNote problem={miss.problem} />
      <FormButtons save={t("saveMissed")} pending={miss.pending} onCancel={onDone} />
    </OpenedForm>
  );
}
