"use client";

import { UserPlus } from "@/components/ui/icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Role } from "@/db/enums";
import { InviteForm } from "./invite-form";

export function InviteButton({ roles, hasMailServer }: { roles: Role[]; hasMailServer: boolean }) {
  const t = useTranslations("members.invite");
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="primary" icon={<UserPlus />} onClick={() => setOpen(true)}>
        {t("button")}
      </Button>
      <Dialog open={open} onClose={close} title={t("title")} description={t("text")}>
        <InviteForm roles={roles} hasMailServer={hasMailServer} onDone={close} />
      </Dialog>
    </>
  );
}
