import { useLocale, useTranslations } from "next-intl";
import { dateOf } from "@/lib/calendar/words";
import type { PeoplePage } from "@/lib/members/queries";
import { InvitationActions } from "./invitation-actions";

type InvitationListProps = Pick<PeoplePage, "invitations" | "hasMailServer"> & { timeZone: string };
type Invitation = PeoplePage["invitations"][number];

export function InvitationList({ invitations, hasMailServer, timeZone }: InvitationListProps) {
  const t = useTranslations("members");
  const locale = useLocale();
  const standing = ({ state, expiresAt, inviterName }: Invitation) => {
    if (state === "cancelled") return t("invitations.cancelledBy", { name: inviterName });
    const date = dateOf(expiresAt, { locale, timeZone });
    return state === "expired" ? t("invitations.expired", { date }) : t("invitations.until", { date });
  };
  return (
    <section aria-labelledby="invitations" className="grid gap-3">
      <h2 id="invitations" className="text-lg">
        {t("invitations.title")}
      </h2>
      <ul aria-label={t("invitations.list")} className="border-t">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b py-2.5">
            <div className="min-w-0 flex-1 basis-56">
              <p className="font-medium break-words">{invitation.email}</p>
              <p className="text-sm text-muted">
                {t("invitations.by", { role: t(`roles.${invitation.role}`), name: invitation.inviterName })}
              </p>
              <p className={invitation.state === "open" ? "text-sm text-muted" : "text-sm text-soon"}>
                {standing(invitation)}
              </p>
            </div>
            {invitation.canChange ? (
              <InvitationActions id={invitation.id} email={invitation.email} hasMailServer={hasMailServer} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
