import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { generateKeyBetween } from "fractional-indexing";
import type { LocalizedText } from "@/db/enums";
import { users } from "@/db/schema/accounts";
import { tasks } from "@/db/schema/tasks";
import { members } from "@/db/schema/workspaces";
import { addBusinessDays } from "@/lib/calendar/rules";
import { refreshCounters } from "@/lib/cases/commands";
import { translatorFor } from "@/lib/platform/i18n/translator";
import { newId } from "@/lib/platform/ids";
import { enqueueMail } from "@/lib/platform/mail/enqueue";
import { routes } from "@/lib/platform/routes";
import type { LinkScope } from "@/lib/platform/scope";
import { contactWithinDays } from "../../rules";
import type { Survey } from "../queries";

/** Whoever may be contacted is contacted: a task for the lead, within three business days. */
export async function planContact(scope: LinkScope, survey: Survey): Promise<void> {
  const { name } = survey.contact;
  const say = (key: "title" | "description"): LocalizedText => ({
    pl: translatorFor("pl", "feedback")(`contactTask.${key}`, { name }),
    en: translatorFor("en", "feedback")(`contactTask.${key}`, { name }),
  });
  const lead = await findLead(scope, survey);
  await scope.tx.insert(tasks).values({
    workspaceId: scope.workspace.id,
    id: newId(),
    caseId: survey.caseId,
    phase: "aftercare",
    position: generateKeyBetween(await lastPosition(scope, survey.caseId), null),
    template: { key: "feedback_contact", title: say("title"), description: say("description") },
    slot: "lead",
    ownerId: lead?.id ?? null,
    dueOn: addBusinessDays(scope.today, contactWithinDays, scope.workspace.calendar).toString(),
    duePinned: true,
  });
  await refreshCounters(scope, survey.caseId);
}

/** Tells the lead that somebody answered; the answers themselves stay behind the sign-in. */
export async function tellLead(scope: LinkScope, survey: Survey): Promise<void> {
  const lead = await findLead(scope, survey);
  if (!lead) return;
  await enqueueMail(scope.tx, {
    workspaceId: scope.workspace.id,
    caseId: survey.caseId,
    template: "feedback_answered",
    to: { name: lead.name, address: lead.email },
    locale: lead.locale,
    dedupe: `feedback_answered:${survey.requestId}`,
    values: {
      firm: scope.workspace.name,
      clientName: survey.clientName,
      contactName: survey.contact.name,
      path: routes.caseFeedback(scope.workspace.slug, survey.caseId),
    },
  });
}

async function findLead(scope: LinkScope, { leadId }: Survey) {
  if (!leadId) return null;
  const [row] = await scope.tx
    .select({ id: users.id, name: users.name, email: users.email, locale: users.locale })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, scope.workspace.id), eq(members.userId, leadId), isNull(members.removedAt)));
  return row ?? null;
}

async function lastPosition(scope: LinkScope, caseId: string): Promise<string | null> {
  const [row] = await scope.tx
    .select({ position: tasks.position })
    .from(tasks)
    .where(and(eq(tasks.workspaceId, scope.workspace.id), eq(tasks.caseId, caseId)))
    .orderBy(desc(sql`${tasks.position} collate "C"`))
    .limit(1);
  return row?.position ?? null;
}
