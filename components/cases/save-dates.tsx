"use client";

import { useParams, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { useSeenVersion } from "@/components/action/use-seen-version";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { setDatesAction } from "@/lib/cases/actions";
import type { SetDates } from "@/lib/cases/schema";
import { routes } from "@/lib/platform/routes";

type SaveDatesProps = {
  caseId: string;
  version: number;
  dates: SetDates;
  /** Tasks fall into the past: the next place is the plan, to make room there. */
  late: boolean;
  label: string;
  blocked: string | null;
};

/** Saves the dates that are previewed, and offers those before back. */
export function SaveDates({ caseId, version: now, dates, late, label, blocked }: SaveDatesProps) {
  const t = useTranslations("lifecycle.dates");
  const { workspace } = useParams<{ workspace: string }>();
  const router = useRouter();
  const toast = useToast();
  const { run, pending, problem } = useAction(setDatesAction);
  const { version, learn, see } = useSeenVersion(now);
  const save = async () => {
    const outcome = await run({ caseId, version, dates });
    learn(outcome);
    if (!outcome.ok) return;
    const { moved, previous, version: saved } = outcome.data;
    see(saved);
    toast(t("saved", { moved }), async () => {
      const back = await run({ caseId, version: saved, dates: previous });
      if (back.ok) see(back.data.version);
    });
    router.push(late ? routes.caseDates(workspace, caseId) : routes.case(workspace, caseId));
  };
  return (
    <div className="grid justify-items-end gap-2">
      <Button variant="primary" pending={pending} disabledReason={blocked} onClick={() => void save()}>
        {label}
      </Button>
      <ProblemNote problem={problem} />
    </div>
  );
}
