import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { FormerMembers } from "@/components/members/former-members";
import { InvitationList } from "@/components/members/invitation-list";
import { InviteButton } from "@/components/members/invite-button";
import { LeaveButton } from "@/components/members/leave-button";
import { MemberList } from "@/components/members/member-list";
import { Note } from "@/components/ui/note";
import { SettingsHeader } from "@/components/workspaces/settings-header";
import { loadPeople } from "@/lib/members/queries";
import { readInWorkspace } from "@/lib/platform/read";

type Props = { params: Promise<{ workspace: string }> };

export default async function MembersPage({ params }: Props) {
  const { workspace: slug } = await params;
  const people = await readInWorkspace(slug, loadPeople);
  const t = await getTranslations("members");
  const { workspace, me, successors, inviteAs } = people;
  const mine = people.members.find(({ userId }) => userId === me.userId);
  return (
    <ClientMessages namespaces={["members"]} timeZone={workspace.timeZone}>
      <div className="page-start max-w-4xl">
        <SettingsHeader
          slug={slug}
          role={me.role}
          current="members"
          action={inviteAs.length > 0 ? <InviteButton roles={inviteAs} hasMailServer={people.hasMailServer} /> : null}
        />
        <div className="grid gap-8">
          <div className="grid gap-4">
            <p className="max-w-reading text-soft">{t("text")}</p>
            {inviteAs.length > 0 ? null : <Note>{t("actionsHint", { names: people.admins.join(", ") })}</Note>}
            <MemberList members={people.members} me={me.userId} successors={successors} />
          </div>
          {people.invitations.length > 0 ? (
            <InvitationList
              invitations={people.invitations}
              timeZone={workspace.timeZone}
              hasMailServer={people.hasMailServer}
            />
          ) : null}
          {people.former.length > 0 ? <FormerMembers members={people.former} /> : null}
          {mine && me.canLeave ? (
            <div className="border-t pt-6">
              <LeaveButton me={mine} workspaceName={workspace.name} successors={successors} />
            </div>
          ) : null}
        </div>
      </div>
    </ClientMessages>
  );
}
