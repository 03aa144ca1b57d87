import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/action/client-messages";
import { CopyField } from "@/components/ui/copy-field";
import { Note } from "@/components/ui/note";
import { PageHeader } from "@/components/ui/page-header";
import { dateTimeOf } from "@/lib/calendar/words";
import { readInWorkspace } from "@/lib/platform/read";
import { routes } from "@/lib/platform/routes";
import { findMail } from "@/lib/workspaces/outbox/queries";

type Props = { params: Promise<{ workspace: string; mailId: string }> };

export default async function MailPage({ params }: Props) {
  const { workspace: slug, mailId } = await params;
  const { mail, timeZone } = await readInWorkspace(slug, async (scope) => {
    const found = await findMail(scope, mailId);
    return found && { mail: found, timeZone: scope.workspace.timeZone };
  });
  const t = await getTranslations("workspaces");
  const ui = await getTranslations("ui");
  return (
    <div className="page-start max-w-reading">
      <PageHeader
        title={mail.subject}
        trailLabel={ui("page_trail")}
        trail={[
          { href: routes.settings(slug), label: t("settings.title") },
          { href: routes.outbox(slug), label: t("outbox.title") },
        ]}
      >
        {t("outbox.to", { who: `${mail.to.name} ${mail.to.address}`.trim() })} ·{" "}
        {dateTimeOf(mail.createdAt, { locale: await getLocale(), timeZone })}
      </PageHeader>
      {mail.text === null ? (
        <Note>{t("outbox.gone")}</Note>
      ) : (
        <ClientMessages timeZone={timeZone}>
          <div className="grid gap-6">
            {mail.links.map((link) => (
              <CopyField key={link} label={t("outbox.link")} text={link} />
            ))}
            <p className="border-t pt-5 break-words whitespace-pre-wrap">{mail.text}</p>
          </div>
        </ClientMessages>
      )}
    </div>
  );
}
