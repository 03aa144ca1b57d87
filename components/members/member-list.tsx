import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import type { PeoplePage } from "@/lib/members/queries";
import { RemoveButton } from "./remove-button";
import { RoleSelect } from "./role-select";

type MemberListProps = Pick<PeoplePage, "members" | "successors"> & { me: string };

export function MemberList({ members, successors, me }: MemberListProps) {
  const t = useTranslations("members");
  const someGo = members.some(({ canRemove }) => canRemove);
  return (
    <ul aria-label={t("list")} className="border-t">
      {members.map((member) => (
        <li key={member.userId} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b py-2.5">
          <Avatar name={member.name} size="lg" decorative />
          <div className="min-w-0 flex-1 basis-56">
            <p className="flex flex-wrap items-center gap-x-2 font-medium">
              {member.name}
              {member.userId === me ? <Badge>{t("you")}</Badge> : null}
            </p>
            <p className="text-sm break-words text-muted">{member.email}</p>
            <p className="text-sm text-muted">{t("open", { tasks: member.openTasks, slots: member.openSlots })}</p>
          </div>
          <div className="flex flex-wrap items-center gap-2 max-sm:w-full max-sm:pl-13">
            {member.grantable.length > 1 ? (
              <RoleSelect member={member} grantable={member.grantable} successors={successors} />
            ) : (
              <span className="text-soft">{t(`roles.${member.role}`)}</span>
            )}
            {member.canRemove ? <RemoveButton member={member} successors={successors} /> : null}
            {someGo && !member.canRemove ? <span aria-hidden="true" className="w-control max-sm:hidden" /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
