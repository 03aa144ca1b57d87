import { getFormatter, getTranslations } from "next-intl/server";
import { FactButton } from "@/components/action/fact-button";
import { FactForm } from "@/components/action/fact-form";
import { ToolFacts, ToolRecord, ToolSection } from "@/components/cases/tool-section";
import { longDate } from "@/components/tasks/due-words";
import { Disclosure } from "@/components/ui/disclosure";
import { Note } from "@/components/ui/note";
import { conversationForms, conversationKinds } from "@/db/enums";
import type { CaseHead } from "@/lib/cases/queries";
import { endTalkAction, holdTalkAction, planTalkAction } from "@/lib/conversations/actions";
import type { TalksView } from "@/lib/conversations/queries";
import { whatIsMissing } from "@/lib/conversations/rules";
import { Plans } from "./plans";
import { Proposals } from "./proposals";

type Props = { head: CaseHead; view: TalksView };
type Talk = TalksView["talks"][number];

/** The talks of a case: planned, held, tried in vain; what was proposed, and what is on trial. */
export async function Talks({ head, view }: Props) {
  const t = await getTranslations("talks");
  return (
    <div className="grid">
      <ToolSection id="talks" title={t("title")} intro={t("intro")}>
        {view.talks.length > 0 ? (
          <ul>
            {view.talks.map((talk) => (
              <TalkRecord key={talk.id} head={head} view={view} talk={talk} />
            ))}
          </ul>
        ) : (
          <p className="text-muted">{t("empty")}</p>
        )}
        {view.canEdit ? (
          <Disclosure summary={t("plan")} open={view.talks.length === 0}>
            <FactForm
              action={planTalkAction}
              given={{ caseId: head.id }}
              save={t("planButton")}
              done={t("saved")}
              wrongAmount=""
              fields={[
                {
                  name: "kind",
                  kind: "choice",
                  required: true,
                  label: t("kind"),
                  initial: head.state === "analysis" || head.state === "consultation" ? "consultation" : "informing",
                  options: conversationKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
                },
                {
                  name: "form",
                  kind: "choice",
                  required: true,
                  label: t("form"),
                  hint: t("formHint"),
                  initial: "meeting",
                  options: conversationForms.map((value) => ({ value, label: t(`forms.${value}`) })),
                },
                { name: "at", kind: "moment", required: true, label: t("at") },
                { name: "place", kind: "line", label: t("place") },
                {
                  name: "contactId",
                  kind: "choice",
                  label: t("with"),
                  options: view.contacts.map(({ id, name }) => ({ value: id, label: name })),
                },
                { name: "agenda", kind: "text", label: t("agenda"), hint: t("agendaHint"), initial: t("agendaStart") },
              ]}
            />
          </Disclosure>
        ) : null}
      </ToolSection>
      <Proposals head={head} view={view} />
      <Plans head={head} view={view} />
    </div>
  );
}

async function TalkRecord({ head, view, talk }: Props & { talk: Talk }) {
  const t = await getTranslations("talks");
  const format = await getFormatter();
  const { locale, timeZone } = head.reader;
  const moment = talk.heldAt ?? talk.plannedAt;
  const when = moment ? format.dateTime(moment, { dateStyle: "long", timeStyle: "short", timeZone }) : "";
  const missing = talk.kind === "consultation" && talk.status === "held" ? whatIsMissing(talk) : [];
  const given = { conversationId: talk.id };
  return (
    <ToolRecord
      title={`${t(`kinds.${talk.kind}`)} · ${t(`forms.${talk.form}`)}`}
      aside={`${when} · ${t(`statuses.${talk.status}`)}`}
      tools={
        view.canEdit && talk.status !== "held" ? (
          talk.status === "planned" ? (
            (["no_show", "declined", "cancelled"] as const).map((status) => (
              <FactButton
                key={status}
                action={endTalkAction}
                given={{ ...given, status }}
                label={t(`end.${status}`)}
                done={t("saved")}
              />
            ))
          ) : (
            <FactButton
              action={endTalkAction}
              given={{ ...given, status: "planned" }}
              label={t("end.planned")}
              done={t("saved")}
            />
          )
        ) : null
      }
    >
      <ToolFacts
        facts={[
          [t("with"), talk.contacts.join(", ")],
          [t("place"), talk.place],
          [t("agenda"), talk.status === "planned" ? talk.agenda : null],
          [t("notes"), talk.notes],
          [t("clientPosition"), talk.clientPosition],
          [t("agreed"), talk.agreed],
          [t("openPoints"), talk.openPoints],
          [t("summarySentOn"), talk.summarySentOn ? longDate(talk.summarySentOn, locale) : null],
        ]}
      />
      {missing.length > 0 ? <Note tone="soon">{missing.map((what) => t(`missing.${what}`)).join(" ")}</Note> : null}
      {view.canEdit && (talk.status === "planned" || talk.status === "held") ? (
        <Disclosure summary={talk.status === "held" ? t("correct") : t("hold")}>
          <FactForm
            action={holdTalkAction}
            given={{ ...given, version: talk.version }}
            save={t("save")}
            done={t("saved")}
            wrongAmount=""
            fields={[
              {
                name: "at",
                kind: "moment",
                required: true,
                label: t("heldAt"),
                initial: moment ? localMoment(moment, timeZone) : "",
              },
              { name: "notes", kind: "text", label: t("notes"), hint: t("notesHint"), initial: talk.notes },
              {
                name: "clientPosition",
                kind: "text",
                label: t("clientPosition"),
                hint: t("positionHint"),
                initial: talk.clientPosition,
              },
              { name: "agreed", kind: "text", label: t("agreed"), initial: talk.agreed },
              { name: "openPoints", kind: "text", label: t("openPoints"), initial: talk.openPoints },
              { name: "summarySentOn", kind: "day", label: t("summarySentOn"), initial: talk.summarySentOn ?? "" },
            ]}
          />
        </Disclosure>
      ) : null}
    </ToolRecord>
  );
}

/** An instant as a field of a browser writes it, in the time zone of the workspace. */
const localMoment = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone })
    .format(instant)
    .replace(" ", "T");
