import { getTranslations } from "next-intl/server";
import { InvitationPanel } from "@/components/members/invitation-panel";
import { PlainFrame } from "@/components/shell/plain-frame";
import { PageTitle } from "@/components/ui/page-title";
import { loadInvitation } from "@/lib/members/invitations/queries";
import { requestTheme } from "@/lib/platform/auth/request-locale";
import { currentPerson } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ publicId: string; secret: string }> };

export default async function InvitationPage({ params }: Props) {
  const { publicId, secret } = await params;
  const person = await currentPerson();
  const invitation = await loadInvitation(publicId, secret, person?.userId ?? null);
  const t = await getTranslations("members.invitation");
  return (
    <PlainFrame me={person} theme={await requestTheme()} namespaces={["accounts", "members"]} slim>
      <PageTitle names={[t("title")]} />
      <InvitationPanel link={{ publicId, secret }} invitation={invitation} mine={person?.email ?? null} />
    </PlainFrame>
  );
}
