"use client";

import { Plus } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormButtons } from "@/components/action/form-buttons";
import { formChoice } from "@/components/action/form-choice";
import { OpenedForm } from "@/components/action/opened-form";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { useToast } from "@/components/ui/toast";
import { sides } from "@/db/enums";
import { addProposalAction, answerProposalAction } from "@/lib/conversations/proposals/actions";
import { type LibraryEntry, noProposal, ProposalFieldset, readProposal } from "./proposal-fields";

type Props = { caseId: string; library: LibraryEntry[]; today: string };

export function NewProposal({ caseId, library, today }: Props) {
  const t = useTranslations("conversations.proposals");
  const toast = useToast();
  const add = useAction(addProposalAction);
  const withdraw = useAction(answerProposalAction);
  const [open, setOpen] = useState(false);
  const save = async (form: HTMLFormElement) => {
    const outcome = await add.run({ caseId, side: formChoice(form, "side", sides), ...readProposal(form) });
    if (!outcome.ok) return;
    const { proposalId } = outcome.data;
    toast(t("added"), () => void withdraw.run({ proposalId, version: 1, answer: "withdrawn", note: "" }));
    setOpen(false);
  };
  if (!open) {
    return (
      <div>
        <Button icon={<Plus />} onClick={() => setOpen(true)}>
          {t("add")}
        </Button>
      </div>
    );
  }
  return (
    <OpenedForm onSubmit={(form) => void save(form)}>
      <RadioGroup
        name="side"
        legend={t("fields.side")}
        inline
        defaultValue="us"
        options={sides.map((value) => ({ value, label: t(`sides.${value}`) }))}
      />
      <ProposalFieldset start={noProposal} errors={add.fields} today={today} library={library} />
      <ProblemNote problem={add.problem} />
      <FormButtons save={t("save")} pending={add.pending} onCancel={() => setOpen(false)} />
    </OpenedForm>
  );
}
