"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { BothVersions } from "@/components/action/both-versions";
import { FormButtons } from "@/components/action/form-buttons";
import { OpenedForm } from "@/components/action/opened-form";
import { ProblemNote } from "@/components/action/problem-note";
import type { Problem } from "@/components/action/problem";
import { useAction } from "@/components/action/use-action";
import { mergeVersions, notStale, useVersions } from "@/components/action/use-versions";
import { useToast } from "@/components/ui/toast";
import type { Calendar } from "@/db/enums";
import { createContractAction, updateContractAction } from "@/lib/contracts/actions";
import type { Contract } from "@/lib/contracts/queries";
import type { ContractInput } from "@/lib/contracts/schema";
import { maxAmountMinor, writeAmount } from "@/lib/platform/money";
import { ContractFieldset } from "./contract-fields";
import { contractFields, savedContract } from "./contract-versions";
import { type ContractErrors, readContract } from "./read-contract";
import { useContractDifferences } from "./use-contract-differences";

type NewProps = { clientId: string; calendar: Calendar; onDone: () => void };

export function NewContract({ clientId, calendar, onDone }: NewProps) {
  const t = useTranslations("contracts");
  const toast = useToast();
  const create = useAction(createContractAction);
  const { read, errors } = useContractReading(create.problem);
  const submit = async (form: HTMLFormElement) => {
    const contract = read(form);
    if (!contract) return;
    const outcome = await create.run({ clientId, contract });
    if (!outcome.ok) return;
    toast(t("created", { title: contract.title.trim() }));
    onDone();
  };
  return (
    <OpenedForm onSubmit={(form) => void submit(form)}>
      <ContractFieldset start={emptyContract(calendar)} errors={errors} />
      <ProblemNote problem={shownProblem(create.problem)} />
      <FormButtons save={t("save")} pending={create.pending} onCancel={onDone} />
    </OpenedForm>
  );
}

export function EditContract({ contract, onDone }: { contract: Contract; onDone: () => void }) {
  const t = useTranslations("contracts");
  const words = useTranslations("ui");
  const router = useRouter();
  const toast = useToast();
  const update = useAction(updateContractAction);
  const versions = useVersions(contract.version);
  const [opened] = useState(() => contractFields(contract));
  const [mine, setMine] = useState(opened);
  const { read, errors } = useContractReading(update.problem);
  const theirs = versions.theirs ? savedContract(versions.theirs) : null;
  const kept = theirs ? mergeVersions(opened, mine, theirs) : mine;
  const differences = useContractDifferences(kept, theirs);

  const save = async (form: HTMLFormElement) => {
    const typed = read(form);
    if (!typed) return;
    setMine(typed);
    const fields = theirs ? mergeVersions(opened, typed, theirs) : typed;
    const outcome = await update.run({ contractId: contract.id, version: versions.newest, contract: fields });
    if (!versions.learn(outcome)) return;
    toast(t("saved"));
    onDone();
  };

  return (
    <OpenedForm onSubmit={(form) => void save(form)}>
      <ContractFieldset start={opened} errors={errors} kind={contract.noticeKind} />
      <ProblemNote problem={notStale(shownProblem(update.problem))} />
      {theirs ? (
        <BothVersions
          differences={differences}
          pending={update.pending}
          onTakeTheirs={() => {
            onDone();
            router.refresh();
          }}
        />
      ) : (
        <FormButtons save={words("save")} pending={update.pending} onCancel={onDone} />
      )}
    </OpenedForm>
  );
}

const emptyContract = (calendar: Calendar): ContractInput => ({
  title: "",
  number: "",
  signedOn: null,
  startsOn: null,
  term: "indefinite",
  endsOn: null,
  noticeLength: null,
  noticeUnit: "month",
  noticeAlign: "none",
  noticeCalendar: calendar,
  noticeClause: "",
  noticeForm: "written",
  noticeAddress: "",
  monthlyValueMinor: null,
  currency: "PLN",
});

/** Reads the form and gathers what is wrong: numbers that are none here, the rest as the door answered. */
function useContractReading(problem: Problem | null) {
  const t = useTranslations("contracts.fields");
  const refusals = useTranslations("refusals");
  const locale = useLocale();
  const [local, setLocal] = useState<ContractErrors>({});
  const read = (form: HTMLFormElement): ContractInput | null => {
    const reading = readContract(form, locale);
    if ("contract" in reading) {
      setLocal({});
      return reading.contract;
    }
    setLocal({
      ...(reading.unread.includes("noticeLength") ? { noticeLength: t("wrongLength") } : {}),
      ...(reading.unread.includes("monthlyValueMinor")
        ? {
            monthlyValueMinor: t("wrongAmount", {
              example: writeAmount(123_456, locale),
              most: writeAmount(maxAmountMinor, locale),
            }),
          }
        : {}),
    });
    return null;
  };
  return { read, errors: { ...fieldErrors(problem, refusals), ...local } };
}

function fieldErrors(
  problem: Problem | null,
  refusals: ReturnType<typeof useTranslations<"refusals">>,
): ContractErrors {
  if (isBackwards(problem)) return { endsOn: refusals("contract_ends_before_start") };
  if (problem?.code !== "invalid") return {};
  return Object.fromEntries(
    Object.entries(problem.fields).map(([path, sentence]) => [path.replace(/^contract\./, ""), sentence]),
  );
}

const isBackwards = (problem: Problem | null) =>
  problem?.code === "refused" && problem.reason === "contract_ends_before_start";

/** What is said beside a field is not said again below. */
const shownProblem = (problem: Problem | null) => (isBackwards(problem) ? null : problem);
