import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Disclosure } from "@/components/ui/disclosure";
import type { PeoplePage } from "@/lib/members/queries";
import { RestoreButton } from "./restore-button";

export function FormerMembers({ members }: { members: PeoplePage["former"] }) {
  const t = useTranslations("members");
  return (
    <Disclosure summary={t("former.title")} aside={members.length}>
      <p className="pb-2 text-sm text-muted">{t("former.text")}</p>
      <ul className="border-t">
        {members.map((member) => (
          <li key={member.userId} className="flex flex-wrap items-center gap-3 border-b py-2">
            <Avatar name={member.name} decorative />
            <span className="min-w-0 flex-1">
              {member.name}
              {member.isErased ? null : <span className="pl-1 text-sm text-muted">{member.email}</span>}
            </span>
            <span className="text-sm text-muted">{t(`roles.${member.role}`)}</span>
            {member.canRestore ? <RestoreButton userId={member.userId} name={member.name} /> : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
