"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";

type ShownOnceProps = { name: string; address: string; sent?: boolean; onHide: () => void };

/** A personal link, at the only moment it can be read. */
export function ShownOnce({ name, address, sent = false, onHide }: ShownOnceProps) {
  const t = useTranslations("feedback.case.ask");
  return (
    <div className="grid gap-3 rounded-md border border-accent-line bg-accent-soft p-4" aria-live="polite">
      {sent ? <p className="font-medium">{t("sent", { name })}</p> : null}
      <CopyField label={t("shown", { name })} text={address} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0 flex-1 basis-72 text-sm text-soft">{t("shownOnce")}</p>
        <Button size="sm" variant="quiet" onClick={onHide}>
          {t("hide")}
        </Button>
      </div>
    </div>
  );
}
