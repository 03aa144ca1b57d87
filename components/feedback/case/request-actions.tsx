"use client";

import { CalendarPlus, Ellipsis, KeyRound, Link2Off, RotateCcw, Send } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Menu } from "@/components/ui/menu";
import { MenuButton, MenuSeparator } from "@/components/ui/menu-item";
import { useToast } from "@/components/ui/toast";
import {
  remindOfFeedbackAction,
  renewFeedbackAction,
  restoreFeedbackAction,
  revokeFeedbackAction,
  sendFeedbackAction,
} from "@/lib/feedback/actions";
import type { CaseFeedback, RequestView } from "@/lib/feedback/queries";
import { AskFirst } from "./ask-first";
import { ExtendDialog } from "./extend-dialog";
import { ShownOnce } from "./shown-once";

type RequestActionsProps = { request: RequestView; can: CaseFeedback["can"] };

/** What can be done with a link that has no answer yet; what cannot says why. */
export function RequestActions({ request, can }: RequestActionsProps) {
  const t = useTranslations("feedback.case.requests");
  const refusals = useTranslations("refusals");
  const toast = useToast();
  const [open, setOpen] = useState<"extend" | "renew" | "revoke" | null>(null);
  const [address, setAddress] = useState<string | null>(null);
  const send = useAction(sendFeedbackAction);
  const remind = useAction(remindOfFeedbackAction);
  const renew = useAction(renewFeedbackAction);
  const revoke = useAction(revokeFeedbackAction);
  const restore = useAction(restoreFeedbackAction);
  const { id: requestId, contactName: name, whyNot } = request;
  const why = (key: keyof RequestView["whyNot"]) => (whyNot[key] ? refusals(whyNot[key]) : null);
  const close = () => setOpen(null);

  const after = async (work: ReturnType<typeof send.run>, done: string) => {
    if ((await work).ok) toast(done);
  };
  const makeNew = async () => {
    const outcome = await renew.run({ requestId });
    if (outcome.ok) setAddress(outcome.data.address);
  };
  if (!can.request && !can.send && !can.extend && !can.revoke) return null;
  const revoked = request.state === "revoked";
  return (
    <div className="contents">
      <Menu label={t("actions", { name })} trigger={<Ellipsis />} align="end">
        {() => (
          <>
            {revoked ? (
              <MenuButton
                icon={<RotateCcw />}
                onClick={() => void after(restore.run({ requestId }), t("restoredDone"))}
              >
                {t("restore")}
              </MenuButton>
            ) : (
              <>
                {request.sentAt ? (
                  <MenuButton
                    icon={<Send />}
                    disabledReason={why("remind")}
                    onClick={() => void after(remind.run({ requestId }), t("remindedDone"))}
                  >
                    {t("remind")}
                  </MenuButton>
                ) : (
                  <MenuButton
                    icon={<Send />}
                    disabledReason={why("send")}
                    onClick={() => void after(send.run({ requestId }), t("sentDone"))}
                  >
                    {t("send")}
                  </MenuButton>
                )}
                <MenuButton icon={<CalendarPlus />} onClick={() => setOpen("extend")}>
                  {t("extend")}
                </MenuButton>
                <MenuButton icon={<KeyRound />} disabledReason={why("renew")} onClick={() => setOpen("renew")}>
                  {t("renew")}
                </MenuButton>
                <MenuSeparator />
                <MenuButton icon={<Link2Off />} danger disabledReason={why("revoke")} onClick={() => setOpen("revoke")}>
                  {t("revoke")}
                </MenuButton>
              </>
            )}
          </>
        )}
      </Menu>
      <div className="grid w-full gap-2 empty:hidden">
        {address ? <ShownOnce name={name} address={address} onHide={() => setAddress(null)} /> : null}
        <ProblemNote problem={send.problem ?? remind.problem ?? renew.problem ?? revoke.problem ?? restore.problem} />
      </div>
      <ExtendDialog request={request} open={open === "extend"} onClose={close} />
      <AskFirst
        open={open === "renew"}
        onClose={close}
        title={t("renewTitle", { name })}
        consequence={t("renewText")}
        confirmLabel={t("renew")}
        onConfirm={makeNew}
      />
      <AskFirst
        open={open === "revoke"}
        onClose={close}
        title={t("revokeTitle", { name })}
        consequence={t("revokeText")}
        confirmLabel={t("revoke")}
        onConfirm={() => after(revoke.run({ requestId }), t("revokedDone"))}
      />
    </div>
  );
}
