"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

type Props = { save: string; pending: boolean; onCancel?: (() => void) | undefined };

export function FormButtons({ save, pending, onCancel }: Props) {
  const words = useTranslations("ui");
  return (
    <div className="flex flex-wrap gap-2">
      <Button type="submit" variant="primary" pending={pending}>
        {save}
      </Button>
      {onCancel ? <Button onClick={onCancel}>{words("cancel")}</Button> : null}
    </div>
  );
}
