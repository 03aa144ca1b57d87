"use client";

import { Printer } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Prints the sheet, or says what is missing before it may be taken along. */
export function PrintButton({ whyNot }: { whyNot: string | null }) {
  const t = useTranslations("ui");
  return (
    <Button variant="primary" icon={<Printer />} disabledReason={whyNot} onClick={() => window.print()}>
      {t("print")}
    </Button>
  );
}
