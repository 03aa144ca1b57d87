"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { dateOf } from "@/lib/calendar/words";
import type { InvitationPage } from "@/lib/members/invitations/queries";
import { routes } from "@/lib/platform/routes";

type ClosedInvitationProps = { invitation: InvitationPage | null; isSignedIn: boolean };

/** Why an invitation leads no further, and what helps. */
export function ClosedInvitation({ invitation, isSignedIn }: ClosedInvitationProps) {
  const t = useTranslations("members.invitation");
  const reader = { locale: useLocale(), timeZone: useTimeZone() ?? "UTC" };
  const firm = invitation?.workspace.name ?? "";
  const inviter = invitation?.inviterName ?? "";
  if (invitation?.isMember) {
    return (
      <Message title={t("memberTitle", { firm })} text={t("member")}>
        <LinkButton variant="primary" href={routes.workspace(invitation.workspace.slug)}>
          {t("goTo", { firm })}
        </LinkButton>
      </Message>
    );
  }
  const signIn = isSignedIn ? null : <LinkButton href={routes.signIn()}>{t("toSignIn")}</LinkButton>;
  if (!invitation || invitation.state === "open") {
    return (
      <Message title={t("unknownTitle")} text={t("unknown")}>
        {signIn}
      </Message>
    );
  }
  const date = dateOf(invitation.expiresAt, reader);
  return (
    <Message title={t(`${invitation.state}Title`)} text={t(invitation.state, { date, inviter, firm })}>
      {signIn}
    </Message>
  );
}

type MessageProps = { title: string; text: string; children: ReactNode };

function Message({ title, text, children }: MessageProps) {
  return (
    <div className="grid justify-items-start gap-4">
      <h1 className="text-2xl">{title}</h1>
      <p>{text}</p>
      {children}
    </div>
  );
}
