"use client";

import { useTranslations } from "next-intl";
import { ProblemNote } from "@/components/action/problem-note";
import { useAccountAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { routes } from "@/lib/platform/routes";
import { restoreWorkspaceAction } from "@/lib/workspaces/actions";

/** Brings a deleted workspace back and goes there. */
export function RestoreWorkspace({ slug }: { slug: string }) {
  const t = useTranslations("workspaces.deleted");
  const { run, pending, problem } = useAccountAction(restoreWorkspaceAction);
  const restore = async () => {
    if ((await run({ slug })).ok) window.location.assign(routes.work(slug));
  };
  return (
    <div className="grid justify-items-start gap-3">
      <ProblemNote problem={problem} />
      <Button variant="primary" pending={pending} onClick={() => void restore()}>
        {t("restore")}
      </Button>
    </div>
  );
}
