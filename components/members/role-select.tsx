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
import type { MemberWithWork, PeoplePage } from "@/lib/members/queries";
import { stopsWorking } from "@/lib/members/rules";
import { DemoteDialog } from "./demote-dialog";

type RoleSelectProps = { member: MemberWithWork; grantable: Role[]; successors: PeoplePage["successors"] };

export function RoleSelect({ member, grantable, successors }: RoleSelectProps) {
  const t = useTranslations("members");
  const toast = useToast();
  const { run, pending, problem, clear } = useAction(changeRoleAction);
  const [chosen, setChosen] = useState<Role | null>(null);
  const [asked, setAsked] = useState<Role | null>(null);
  const { userId, name } = member;
  const undo = async () => {
    await run({ userId, role: member.role, version: member.version + 1, successorId: null });
  };
  const change = async (role: Role, successorId: string | null) => {
    setChosen(role);
    const outcome = await run({ userId, role, version: member.version, successorId });
    setChosen(null);
    if (!outcome.ok) return;
    setAsked(null);
    toast(t("changed", { name, role: t(`roles.${role}`) }), undo);
  };
  const choose = (value: string) => {
    const role = roles.find((known) => known === value);
    if (!role || role === member.role) return;
    clear();
    if (stopsWorking(member.role, role)) setAsked(role);
    else void change(role, null);
  };
  const theirs = roles.find((role) => problem?.code === "refused" && role === problem.detail?.theirs);
  const said = theirs ? (
    <ErrorNote>{t("theirsRole", { role: t(`roles.${theirs}`) })}</ErrorNote>
  ) : (
    <ProblemNote problem={problem} />
  );
  return (
    <div className="grid gap-2">
      <div className="w-44">
        <Select
          aria-label={t("role", { name })}
          aria-busy={pending}
          value={chosen ?? asked ?? member.role}
          onChange={(event) => choose(event.target.value)}
          options={roles
            .filter((role) => grantable.includes(role) || role === member.role)
            .map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        />
      </div>
      {asked ? null : said}
      <DemoteDialog
        open={asked !== null}
        member={member}
        successors={successors}
        pending={pending}
        problem={said}
        onClose={() => setAsked(null)}
        onConfirm={(successorId) => asked && void change(asked, successorId)}
      />
    </div>
  );
}
