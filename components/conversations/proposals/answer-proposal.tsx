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
import { answerProposalAction, reopenProposalAction } from "@/lib/conversations/proposals/actions";
import type { ProposalView } from "@/lib/conversations/proposals/queries";
import type { ProposalAnswer } from "@/lib/conversations/proposals/schema";

type Props = { proposal: ProposalView; answer: ProposalAnswer; onDone: () => void };

/** How a proposal was answered, with the words that came along. */
export function AnswerProposal({ proposal, answer, onDone }: Props) {
  const t = useTranslations("conversations.proposals");
  const words = useTranslations("ui");
  const toast = useToast();
  const send = useAction(answerProposalAction);
  const reopen = useAction(reopenProposalAction);
  const { id: proposalId } = proposal;
  const { version, learn } = useSeenVersion(proposal.version);
  const save = async (form: HTMLFormElement) => {
    const outcome = await send.run({ proposalId, version, answer, note: formText(form, "note") });
    if (!learn(outcome)) return;
    toast(t("answered"), () => void reopen.run({ proposalId, version: version + 1 }));
    onDone();
  };
  return (
    <OpenedForm onSubmit={(form) => void save(form)}>
      <Field label={t(`notes.${answer}`)} error={send.fields.note} optionalWord={words("optional")}>
        {(control) => <TextArea {...control} name="note" rows={2} maxLength={2000} />}
      </Field>
      <ProblemNote problem={send.problem} />
      <FormButtons save={t(`answers.${answer}`)} pending={send.pending} onCancel={onDone} />
    </OpenedForm>
  );
}
