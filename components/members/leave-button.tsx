"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { leaveAction } from "@/lib/members/actions";
import type { MemberWithWork, PeoplePage } from "@/lib/members/queries";
import { routes } from "@/lib/platform/routes";
import { SuccessorField } from "./successor-field";

type LeaveButtonProps = { me: MemberWithWork; workspaceName: string; successors: PeoplePage["successors"] };

export function LeaveButton({ me, workspaceName, successors }: LeaveButtonProps) {
  const t = useTranslations("members.leave");
  const words = useTranslations("ui");
  const [open, setOpen] = useState(false);
  const [successorId, setSuccessorId] = useState<string | null>(null);
  const { run, pending, problem, clear } = useAction(leaveAction);
  const show = () => {
    clear();
    setSuccessorId(null);
    setOpen(true);
  };
  const leave = async () => {
    if ((await run({ successorId })).ok) window.location.assign(routes.home());
  };
  return (
    <>
      <Button onClick={show}>{t("button")}</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("title", { workspace: workspaceName })}
        description={t("text")}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{words("cancel")}</Button>
            <Button variant="danger" pending={pending} onClick={() => void leave()}>
              {t("confirm")}
            </Button>
          </>
        }
      >
        <ProblemNote problem={problem} />
        <SuccessorField leaving={me} successors={successors} onChoose={setSuccessorId} />
      </Dialog>
    </>
  );
}
