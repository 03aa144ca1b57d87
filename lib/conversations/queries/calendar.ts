import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Locale } from "@/db/enums";
import { users } from "@/db/schema/accounts";
import { cases } from "@/db/schema/cases";
import { clients, contracts } from "@/db/schema/clients";
import { ofCase } from "@/lib/cases/queries";
import { found } from "@/lib/platform/action/refusal";
import { translatorFor } from "@/lib/platform/i18n/translator";
import type { Scope } from "@/lib/platform/scope";
import { calendarFile, type CalendarPurpose } from "../calendar";
import type { Conversation } from "./locking";
import { listPeople, type TalkPeople } from "./people";

/** The talk as a file for a calendar of the team. */
export async function loadCalendarFile(scope: Scope, conversation: Conversation): Promise<string> {
  const people = found((await listPeople(scope, [conversation.id])).get(conversation.id));
  const setting = await settingOf(scope, conversation);
  return fileOf(scope, conversation, people, setting, { purpose: "publish", locale: scope.actor.locale });
}

type Setting = Awaited<ReturnType<typeof settingOf>>;

/**
 * Whose talk it is, and about what. The organizer stays who planned it, so that calendars take the changes; a deleted
 * account has no address, and whoever writes to the client then stands for it.
 */
export async function settingOf(scope: Scope, { caseId, createdBy }: Conversation) {
  const [row] = await scope.tx
    .select({ contractTitle: contracts.title, clientName: clients.name })
    .from(cases)
    .innerJoin(contracts, and(eq(contracts.workspaceId, cases.workspaceId), eq(contracts.id, cases.contractId)))
    .innerJoin(clients, and(eq(clients.workspaceId, cases.workspaceId), eq(clients.id, cases.clientId)))
    .where(ofCase(scope, caseId));
  const people = await scope.tx
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(inArray(users.id, [createdBy, scope.actor.userId]));
  const organizer = people.find(({ id, name }) => id === createdBy && name !== "") ?? null;
  return { ...found(row), organizer, sender: organizer ?? found(people.find(({ id }) => id === scope.actor.userId)) };
}

type Reader = { purpose: CalendarPurpose; locale: Locale };

/** A talk as a calendar file in the reader's language, its times in UTC. */
export function fileOf(
  scope: Scope,
  talk: Conversation,
  people: TalkPeople,
  { organizer, sender, clientName }: Setting,
  { purpose, locale }: Reader,
) {
  const t = translatorFor(locale, "mail.conversation_invitation");
  return calendarFile(
    {
      id: talk.id,
      sequence: talk.invitationSequence,
      cancelled: talk.status === "cancelled",
      startsAt: startOf(talk),
      durationMinutes: talk.durationMinutes,
      title: t(purpose === "request" ? "calendarClient" : "calendarTeam", { firm: scope.workspace.name, clientName }),
      place: talk.place,
      description: talk.agenda,
      organizer: purpose === "request" ? sender : organizer,
      attendees: people.contacts.filter(({ email }) => email !== ""),
      now: scope.now,
    },
    purpose,
  );
}

export const startOf = (talk: Conversation) => talk.heldAt ?? talk.plannedAt ?? talk.createdAt;
