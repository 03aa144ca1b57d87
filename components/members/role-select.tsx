"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemNote } from "@/components/action/problem-note";
import { useAction } from "@/components/action/use-action";
import { ErrorNote } from "@/components/ui/error-note";
import { Select } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import { type Role, roles } from "@/db/enums";
import { changeRoleAction } from "@/lib/members/actions";
import type { Member } from "@/lib/members/queries";

type RoleSelectProps = { member: Pick<Member, "userId" | "name" | "role" | "version">; grantable: Role[] };

export function RoleSelect({ member, grantable }: RoleSelectProps) {
  const t = useTranslations("members");
  const toast = useToast();
  const { run, pending, problem } = useAction(changeRoleAction);
  const [chosen, setChosen] = useState<Role | null>(null);
  const { userId, name } = member;
  const undo = async () => {
    await run({ userId, role: member.role, version: member.version + 1 });
  };
  const change = async (value: string) => {
    const role = roles.find((known) => known === value);
    if (!role || role === member.role) return;
    setChosen(role);
    const outcome = await run({ userId, role, version: member.version });
    setChosen(null);
    if (outcome.ok) toast(t("changed", { name, role: t(`roles.${role}`) }), undo);
  };
  const theirs = roles.find((role) => problem?.code === "refused" && role === problem.detail?.theirs);
  return (
    <div className="grid gap-2">
      <div className="w-44">
        <Select
          aria-label={t("role", { name })}
          aria-busy={pending}
          value={chosen ?? member.role}
          onChange={(event) => void change(event.target.value)}
          options={roles
            .filter((role) => grantable.includes(role) || role === member.role)
            .map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        />
      </div>
      {theirs ? (
        <ErrorNote>{t("theirsRole", { role: t(`roles.${theirs}`) })}</ErrorNote>
      ) : (
        <ProblemNote problem={problem} />
      )}
    </div>
  );
}
