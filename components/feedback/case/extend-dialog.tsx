"use client";

import { useTranslations } from "next-intl";
import { fieldText } from "@/lib/platform/text";
import { type SubmitEvent, useId } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";
import { extendFeedbackAction } from "@/lib/feedback/actions";
import type { RequestView } from "@/lib/feedback/queries";

type ExtendDialogProps = { request: RequestView; open: boolean; onClose: () => void };

/** Lets a link work through a later day. */
export function ExtendDialog({ request, open, onClose }: ExtendDialogProps) {
  const t = useTranslations("feedback.case.requests");
  const words = useTranslations("ui");
  const toast = useToast();
  const form = useId();
  const extend = useAction(extendFeedbackAction);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const until = fieldText(new FormData(event.currentTarget), "until");
    const outcome = await extend.run({ requestId: request.id, until });
    if (!outcome.ok) return;
    toast(t("extendedDone"));
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t("extendTitle", { name: request.contactName })}
      footer={
        <>
          <Button onClick={onClose}>{words("cancel")}</Button>
          <Button type="submit" form={form} variant="primary" pending={extend.pending}>
            {t("extend")}
          </Button>
        </>
      }
    >
      <form method="post" id={form} onSubmit={(event) => void submit(event)} className="grid gap-3">
        <Field label={t("until")} error={extend.fields.until}>
          {(control) => <DateInput {...control} name="until" defaultValue={request.extendTo} min={request.expiresOn} />}
        </Field>
        <ProblemNote problem={extend.problem} />
      </form>
    </Dialog>
  );
}
