"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { dateOf } from "@/lib/calendar/words";
import type { InvitationPage } from "@/lib/members/invitations/queries";
import { routes } from "@/lib/platform/routes";
import { AcceptForm } from "./accept-form";
import { ClosedInvitation } from "./closed-invitation";
import { JoinForm } from "./join-form";
import { WrongMailbox } from "./wrong-mailbox";

type InvitationPanelProps = {
  link: { publicId: string; secret: string };
  /** Null: the link leads nowhere. */
  invitation: InvitationPage | null;
  /** The address of who is signed in. */
  mine: string | null;
};

/** An invitation as its reader can use it: accept, join with a new account, sign in first, or why not. */
export function InvitationPanel({ link, invitation: current, mine }: InvitationPanelProps) {
  const t = useTranslations("members");
  const clock = { locale: useLocale(), timeZone: useTimeZone() ?? "UTC" };
  // Accepting reads the page again, which then finds the invitation used: by the one who is on the way in.
  const [first] = useState({ invitation: current, mine });
  const [entering, setEntering] = useState(false);
  const invitation = entering ? first.invitation : current;
  const reader = entering ? first.mine : mine;
  if (!invitation || invitation.state !== "open" || invitation.isMember) {
    return <ClosedInvitation invitation={invitation} isSignedIn={reader !== null} />;
  }
  const { workspace, email, role, inviterName: inviter, expiresAt, hasAccount } = invitation;
  const firm = workspace.name;
  return (
    <div className="grid gap-4">
      <h1 className="text-2xl">{t("invitation.open", { firm })}</h1>
      <p>{t("invitation.text", { inviter, email, firm, role: t(`roles.${role}`) })}</p>
      <p className="text-sm text-muted">{t("invitation.validUntil", { date: dateOf(expiresAt, clock) })}</p>
      {reader === email ? <AcceptForm link={link} firm={firm} onEntering={setEntering} /> : null}
      {reader !== null && reader !== email ? <WrongMailbox email={email} mine={reader} inviter={inviter} /> : null}
      {reader === null && hasAccount ? (
        <div className="grid justify-items-start gap-3">
          <p className="text-soft">{t("invitation.signInFirst")}</p>
          <LinkButton variant="primary" href={routes.signIn(routes.invitation(link.publicId, link.secret), email)}>
            {t("invitation.signIn", { email })}
          </LinkButton>
        </div>
      ) : null}
      {reader === null && !hasAccount ? <JoinForm link={link} email={email} onEntering={setEntering} /> : null}
    </div>
  );
}
