"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { BothVersions, type Difference } from "@/components/action/both-versions";
import { FormButtons } from "@/components/action/form-buttons";
import { OpenedForm } from "@/components/action/opened-form";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { useSeenVersion } from "@/components/action/use-seen-version";
import { notStale, useVersions } from "@/components/action/use-versions";
import { useToast } from "@/components/ui/toast";
import { plainDate } from "@/lib/calendar/words";
import { counterProposalAction, updateProposalAction } from "@/lib/conversations/proposals/actions";
import type { ProposalView } from "@/lib/conversations/proposals/queries";
import type { RefusalDetail } from "@/lib/platform/action/refusal";
import { type LibraryEntry, noProposal, ProposalFieldset, readProposal, type TypedProposal } from "./proposal-fields";

type Props = {
  proposal: ProposalView;
  /** A new proposal of the other side, in answer to this one. */
  counter: boolean;
  library: LibraryEntry[];
  today: string;
  onDone: () => void;
};

/** Changes a proposal, or answers it with another one. */
export function EditProposal({ proposal, counter, library, today, onDone }: Props) {
  const t = useTranslations("conversations.proposals");
  const toast = useToast();
  const router = useRouter();
  const update = useAction(updateProposalAction);
  const answer = useAction(counterProposalAction);
  const versions = useVersions(proposal.version);
  const countered = useSeenVersion(proposal.version);
  const [start] = useState<TypedProposal>(() => (counter ? noProposal : wordsOf(proposal)));
  const [mine, setMine] = useState(start);
  const differences = useDifferences(mine, versions.theirs);
  const { id: proposalId } = proposal;
  const save = async (form: HTMLFormElement) => {
    const typed = readProposal(form);
    setMine(typed);
    const done = counter
      ? countered.learn(await answer.run({ proposalId, version: countered.version, ...typed }))
      : versions.learn(await update.run({ proposalId, version: versions.newest, ...typed }));
    if (!done) return;
    toast(t(counter ? "answered" : "saved"));
    onDone();
  };
  const running = counter ? answer : update;
  return (
    <OpenedForm onSubmit={(form) => void save(form)}>
      <h4 className="font-medium">{counter ? t("counterTitle", { title: proposal.title }) : t("edit")}</h4>
      <ProposalFieldset start={start} errors={running.fields} today={today} {...(counter ? { library } : {})} />
      <ProblemNote problem={counter ? answer.problem : notStale(update.problem)} />
      {versions.theirs ? (
        <BothVersions
          differences={differences}
          pending={running.pending}
          onTakeTheirs={() => {
            onDone();
            router.refresh();
          }}
        />
      ) : (
        <FormButtons save={t("save")} pending={running.pending} onCancel={onDone} />
      )}
    </OpenedForm>
  );
}

const wordsOf = ({ title, terms, measure, reviewOn, validUntil }: ProposalView): TypedProposal => ({
  title,
  terms,
  measure,
  reviewOn,
  validUntil,
});

const compared = ["title", "terms", "measure", "reviewOn", "validUntil"] as const;

function useDifferences(mine: TypedProposal, theirs: RefusalDetail | null): Difference[] {
  const t = useTranslations("conversations.proposals.fields");
  const locale = useLocale();
  if (!theirs) return [];
  const told = (field: (typeof compared)[number], value: string) =>
    (field === "reviewOn" || field === "validUntil") && value !== "" ? plainDate(value, locale) : value;
  return compared
    .map((field) => ({ field, mine: (mine[field] ?? "").trim(), theirs: String(theirs[field] ?? "") }))
    .filter((pair) => pair.mine !== pair.theirs)
    .map((pair) => ({
      label: t(pair.field),
      mine: told(pair.field, pair.mine),
      theirs: told(pair.field, pair.theirs),
    }));
}
