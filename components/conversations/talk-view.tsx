import { CalendarDays, FileText } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { longDateTimeOf } from "@/lib/calendar/words";
import type { TalkPage } from "@/lib/conversations/queries";
import { routes } from "@/lib/platform/routes";
import { AgreedTasks } from "./agreed-tasks";
import { InvitationPanel } from "./invitation-panel";
import { RecordTalk } from "./record-talk";
import { SummaryPanel } from "./summary-panel";
import { TalkNotes } from "./talk-notes";
import { TalkStatus } from "./talk-status";

/** One talk: when and with whom, the way to prepare it, what was said, and what follows from it. */
export async function TalkView({ slug, view }: { slug: string; view: TalkPage }) {
  const t = await getTranslations("conversations");
  const refusals = await getTranslations("refusals");
  const { head, talk, contacts, whyNot, can } = view;
  const works = can.record && !whyNot;
  return (
    <div className="grid max-w-4xl gap-8 pb-12">
      <div className="grid gap-3">
        <p className="text-sm">
          <Link href={routes.caseTalks(slug, head.id)} className="rounded-sm text-muted hover:text-ink hover:underline">
            {t("talk.back")}
          </Link>
        </p>
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div className="grid min-w-0 gap-1">
            <h2 className="text-xl">
              {t("list.name", { kind: t(`kinds.${talk.kind}`), form: t(`forms.${talk.form}`) })}
            </h2>
            <TalkStatus line={talk} />
          </div>
          <div className="flex flex-wrap gap-2" data-no-print>
            <LinkButton href={routes.casePrepare(slug, head.id, talk.id)} icon={<FileText />}>
              {t("talk.prepare")}
            </LinkButton>
            <LinkButton href={routes.api.talkCalendar(slug, talk.id)} icon={<CalendarDays />}>
              {t("talk.calendar")}
            </LinkButton>
          </div>
        </div>
        {whyNot ? <Note>{refusals(whyNot)}</Note> : null}
        {talk.missing.length > 0 ? (
          <Note tone="soon" title={t("talk.incompleteTitle")}>
            {talk.missing.map((missing) => t(`missing.${missing}`)).join(" ")}
          </Note>
        ) : null}
        <Facts view={view} />
      </div>
      {works && talk.status !== "held" ? (
        <RecordTalk
          talk={talk}
          people={head.people}
          contacts={contacts}
          now={view.now}
          datesHref={
            talk.kind === "consultation" && head.dates.consultationOn !== talk.clock.date
              ? routes.caseDates(slug, head.id, { consultationOn: talk.clock.date })
              : null
          }
        />
      ) : null}
      {talk.status === "held" ? (
        <>
          <TalkNotes talk={talk} canChange={works} today={head.today} />
          {works ? <SummaryPanel view={view} /> : null}
          <AgreedTasks slug={slug} view={view} />
        </>
      ) : talk.notes ? (
        <Part title={t("notes.notes")}>
          <p className="whitespace-pre-wrap break-words">{talk.notes}</p>
        </Part>
      ) : null}
      <InvitationPanel
        conversationId={talk.id}
        status={talk.status}
        sequence={talk.invitationSequence}
        contacts={talk.people.contacts}
        canInvite={can.plan && !whyNot}
      />
    </div>
  );
}

async function Facts({ view: { head, talk } }: { view: TalkPage }) {
  const t = await getTranslations("conversations");
  const ours = talk.people.members.map(({ name, part }) =>
    part === "present" ? name : t("talk.inPart", { name, part: t(`parts.${part}`) }),
  );
  const theirs = talk.people.contacts.map(({ name, position }) => (position ? `${name} (${position})` : name));
  const rows = [
    {
      label: t("talk.when"),
      text: t("talk.whenText", { when: longDateTimeOf(talk.at, head.reader), minutes: talk.durationMinutes }),
    },
    { label: t("fields.place"), text: talk.place },
    { label: t("fields.contacts"), text: theirs.join(", ") },
    { label: t("talk.ours"), text: ours.join(", ") },
    { label: t("fields.agenda"), text: talk.agenda },
    { label: t("notes.writtenReason"), text: talk.writtenReason },
  ].filter(({ text }) => text !== "");
  return (
    <dl className="grid max-w-reading gap-2 border-y py-3">
      {rows.map(({ label, text }) => (
        <div key={label} className="grid gap-x-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 break-words whitespace-pre-wrap">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid max-w-reading gap-1">
      <h3 className="text-lg">{title}</h3>
      {children}
    </section>
  );
}
