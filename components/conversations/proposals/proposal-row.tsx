"use client";

import { Check, MessageSquareReply, Pencil, RotateCcw, Undo2, X } from "@/components/ui/icons";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { StateWord } from "@/components/ui/state-word";
import { useToast } from "@/components/ui/toast";
import type { Tone } from "@/components/ui/tone";
import { plainDate } from "@/lib/calendar/words";
import { reopenProposalAction } from "@/lib/conversations/proposals/actions";
import type { ProposalView } from "@/lib/conversations/proposals/queries";
import { type ProposalState, whyNotAnswer } from "@/lib/conversations/proposals/rules";
import type { ProposalAnswer } from "@/lib/conversations/proposals/schema";
import { AnswerProposal } from "./answer-proposal";
import { EditProposal } from "./edit-proposal";
import type { LibraryEntry } from "./proposal-fields";

type Props = {
  proposal: ProposalView;
  works: boolean;
  canAccept: boolean;
  library: LibraryEntry[];
  today: string;
};

const tones: Record<ProposalState, Tone> = {
  open: "accent",
  accepted: "done",
  rejected: "neutral",
  countered: "neutral",
  withdrawn: "neutral",
  expired: "soon",
};

/** One compromise: who proposed what, how it stands, and how it was answered. */
export function ProposalRow({ proposal, works, canAccept, library, today }: Props) {
  const t = useTranslations("conversations.proposals");
  const refusals = useTranslations("refusals");
  const locale = useLocale();
  const toast = useToast();
  const reopen = useAction(reopenProposalAction);
  const [open, setOpen] = useState<ProposalAnswer | "edit" | "counter" | null>(null);
  const { state } = proposal;
  const answered = state !== "open" && state !== "expired";
  const takeBack = async () => {
    const outcome = await reopen.run({ proposalId: proposal.id, version: proposal.version });
    if (outcome.ok) toast(t("reopened"));
  };
  const close = () => setOpen(null);
  const expired = whyNotAnswer({ status: "open", validUntil: proposal.validUntil }, "accepted", today);
  const whyNotAccept = canAccept ? (expired ? refusals(expired) : null) : t("notYours");
  const dates = [
    proposal.reviewOn && t("reviewed", { date: plainDate(proposal.reviewOn, locale) }),
    proposal.validUntil && !answered && t("valid", { date: plainDate(proposal.validUntil, locale) }),
    proposal.answeredOn && t("answeredOn", { date: plainDate(proposal.answeredOn, locale) }),
  ].filter(Boolean);
  if (open === "edit" || open === "counter") {
    return (
      <li>
        <EditProposal proposal={proposal} counter={open === "counter"} library={library} today={today} onDone={close} />
      </li>
    );
  }
  return (
    <li className="grid gap-1.5 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 font-medium break-words">{proposal.title}</p>
        <StateWord tone={tones[state]}>{t(`states.${state}`)}</StateWord>
      </div>
      <p className="text-sm text-muted">
        {[t(`by.${proposal.side}`), proposal.counters && t("counters", { title: proposal.counters })]
          .filter(Boolean)
          .join(", ")}
      </p>
      {proposal.terms ? <p className="max-w-reading break-words whitespace-pre-wrap">{proposal.terms}</p> : null}
      {proposal.measure ? (
        <p className="max-w-reading text-sm break-words text-soft">{t("measured", { measure: proposal.measure })}</p>
      ) : null}
      {dates.length > 0 ? <p className="text-sm text-muted">{dates.join(" ")}</p> : null}
      {proposal.answer ? (
        <p className="max-w-reading border-l-2 border-line-strong pl-3 break-words whitespace-pre-wrap">
          {proposal.answer}
        </p>
      ) : null}
      {works && !open ? (
        <div className="flex flex-wrap gap-2 pt-1" data-no-print>
          {answered ? (
            <Button
              size="sm"
              variant="quiet"
              icon={<RotateCcw />}
              pending={reopen.pending}
              onClick={() => void takeBack()}
            >
              {t("reopen")}
            </Button>
          ) : (
            <>
              <Button size="sm" icon={<Check />} disabledReason={whyNotAccept} onClick={() => setOpen("accepted")}>
                {t("answers.accepted")}
              </Button>
              <Button size="sm" icon={<X />} onClick={() => setOpen("rejected")}>
                {t("answers.rejected")}
              </Button>
              <Button size="sm" icon={<MessageSquareReply />} onClick={() => setOpen("counter")}>
                {t("answers.countered")}
              </Button>
              <Button size="sm" variant="quiet" icon={<Undo2 />} onClick={() => setOpen("withdrawn")}>
                {t("answers.withdrawn")}
              </Button>
              <Button size="sm" variant="quiet" icon={<Pencil />} onClick={() => setOpen("edit")}>
                {t("edit")}
              </Button>
            </>
          )}
        </div>
      ) : null}
      {open ? <AnswerProposal proposal={proposal} answer={open} onDone={close} /> : null}
      <ProblemNote problem={reopen.problem} />
    </li>
  );
}
