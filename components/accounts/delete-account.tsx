"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { formText } from "@/components/action/form-text";
import { ProblemNote } from "@/components/action/problem-note";
import { useAccountAction } from "@/components/action/use-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { deleteAccountAction } from "@/lib/accounts/actions";
import { routes } from "@/lib/platform/routes";

/** Deletes the account of whoever knows its password, once it was said what that means. */
export function DeleteAccount({ email }: { email: string }) {
  const t = useTranslations("accounts.delete");
  const words = useTranslations("ui");
  const [open, setOpen] = useState(false);
  const { run, pending, problem, fields, clear } = useAccountAction(deleteAccountAction);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if ((await run({ password: formText(event.currentTarget, "password") })).ok) {
      window.location.assign(routes.home());
    }
  };
  const show = () => {
    clear();
    setOpen(true);
  };
  const where = problem?.code === "refused" ? problem.detail?.workspaces : undefined;
  return (
    <>
      <Button onClick={show}>{t("button")}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("ask")} description={t("what")}>
        <form method="post" onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
          <ProblemNote problem={problem} />
          {typeof where === "string" ? <p className="break-words">{t("where", { workspaces: where })}</p> : null}
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <Field label={t("password")} error={fields.password}>
            {(control) => (
              <TextInput {...control} name="password" type="password" required autoComplete="current-password" />
            )}
          </Field>
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setOpen(false)}>{words("cancel")}</Button>
            <Button type="submit" variant="danger" pending={pending}>
              {t("confirm")}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
