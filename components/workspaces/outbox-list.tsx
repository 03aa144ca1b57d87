import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { StateWord } from "@/components/ui/state-word";
import type { Tone } from "@/components/ui/tone";
import type { OutboxMail } from "@/lib/platform/mail/outbox";
import { routes } from "@/lib/platform/routes";
import { RetryButton } from "./retry-button";

type OutboxListProps = { slug: string; mails: OutboxMail[]; now: Date };

const tones: Record<OutboxMail["state"], Tone> = {
  waiting: "neutral",
  retrying: "soon",
  sent: "done",
  no_server: "soon",
  failed: "late",
};

export function OutboxList({ slug, mails, now }: OutboxListProps) {
  const t = useTranslations("workspaces.outbox");
  const format = useFormatter();
  return (
    <ul aria-label={t("list")} className="border-t">
      {mails.map((mail) => (
        <li key={mail.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b py-2.5">
          <div className="min-w-0 flex-1 basis-64">
            <Link href={routes.mail(slug, mail.id)} className="font-medium break-words hover:underline">
              {mail.subject}
            </Link>
            <p className="text-sm break-words text-muted">
              {t("to", { who: mail.to.name || mail.to.address })} · {format.relativeTime(mail.createdAt, now)}
            </p>
            <p className="flex flex-wrap items-center gap-x-3 text-sm">
              <StateWord tone={tones[mail.state]}>{t(`states.${mail.state}`)}</StateWord>
              {mail.state === "retrying" ? (
                <span className="text-muted">{t("next", { when: format.relativeTime(mail.at, now) })}</span>
              ) : null}
              {mail.attempts > 1 ? <span className="text-muted">{t("attempts", { count: mail.attempts })}</span> : null}
            </p>
            {mail.lastError && mail.state !== "no_server" ? (
              <p className="text-sm break-words text-muted">{t("reason", { reason: mail.lastError })}</p>
            ) : null}
          </div>
          {mail.canRetry ? <RetryButton mailId={mail.id} subject={mail.subject} /> : null}
        </li>
      ))}
    </ul>
  );
}
