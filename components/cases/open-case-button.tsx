"use client";

import { useParams, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { openCaseAction } from "@/lib/cases/actions";
import { draftFrom } from "@/lib/cases/draft";
import { routes } from "@/lib/platform/routes";

type OpenCaseButtonProps = {
  label: string;
  missing: string | null;
  /** The plan has no room: the next place is where to make it. */
  late: boolean;
};

/** Opens the case exactly as the form around it stands. */
export function OpenCaseButton({ label, missing, late }: OpenCaseButtonProps) {
  const t = useTranslations("lifecycle");
  const router = useRouter();
  const { workspace } = useParams<{ workspace: string }>();
  const toast = useToast();
  const place = useRef<HTMLDivElement>(null);
  const { run, pending, problem } = useAction(openCaseAction);
  const open = async () => {
    const form = place.current?.closest("form");
    if (!form) return;
    const { clientId, contractId, playbookKey, holders, ...draft } = draftFrom(new FormData(form));
    if (!clientId || !contractId || !playbookKey) return;
    const { initiator, dates, quiet, without } = draft;
    const outcome = await run({ clientId, contractId, playbookKey, holders, initiator, dates, quiet, without });
    if (!outcome.ok) return;
    toast(t("opened"));
    const { caseId } = outcome.data;
    router.push(late ? routes.caseDates(workspace, caseId) : routes.case(workspace, caseId));
  };
  return (
    <div ref={place} className="grid justify-items-end gap-2">
      <Button variant="primary" pending={pending} disabledReason={missing} onClick={() => void open()}>
        {label}
      </Button>
      <ProblemNote problem={problem} />
    </div>
  );
}
