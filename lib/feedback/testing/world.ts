import { and, asc, eq } from "drizzle-orm";
import type { CaseState, Initiator } from "@/db/enums";
import { cases } from "@/db/schema/cases";
import { contacts } from "@/db/schema/clients";
import { consents, feedbackDrafts, feedbackRequests, feedbackResponses } from "@/db/schema/feedback";
import { events, outbox } from "@/db/schema/platform";
import { tasks } from "@/db/schema/tasks";
import { links } from "@/db/schema/workspaces";
import { type MadeMember, type MadeWorkspace, makers } from "@/db/testing/make";
import type { LinkAction } from "@/lib/platform/action/link-action";
import type { ActionResult } from "@/lib/platform/action/result";
import { database } from "@/lib/platform/database";
import { as, asHolder } from "@/lib/platform/testing/as";
import { requestFeedbackAction } from "../actions";
import { continueSurveyAction, submitSurveyAction } from "../answering/actions";

const { within, makeMember, makeCase } = makers(database());

export type Holder = { purpose: "feedback" | "invitation"; publicId: string; secret: string };

/** Marta leads a case whose client knows about the end; Klara is the contact. */
export async function makeEnding(given: { state?: CaseState; initiator?: Initiator; lead?: MadeMember } = {}) {
  const marta = given.lead ?? (await makeMember());
  const clientCase = await makeCase(marta);
  const { workspace } = marta;
  await within(workspace, (tx) =>
    tx
      .update(cases)
      .set({ state: given.state ?? "handover", initiator: given.initiator ?? "us" })
      .where(and(eq(cases.workspaceId, workspace.id), eq(cases.id, clientCase.id))),
  );
  return { marta, workspace, caseId: clientCase.id, contactId: clientCase.client.contactId };
}

/** The same, and Klara holds a link. */
export async function makeAsked(given: Parameters<typeof makeEnding>[0] & { send?: boolean } = {}) {
  const ending = await makeEnding(given);
  const { marta, caseId, contactId } = ending;
  const made = await as(marta, requestFeedbackAction, { caseId, contactId, send: given.send ?? false });
  if (!made.ok) throw new Error(`no link: ${JSON.stringify(made.error)}`);
  return { ...ending, requestId: made.data.requestId, klara: holderOf(made.data.address) };
}

/** The same, and she answered, with consent to publish a sentence of hers when she was content. */
export async function makeAnswered(fields: Record<string, string> = {}) {
  const asked = await makeAsked();
  const first = { nps: "10", "csat.quality": "5", improve: "Faster replies", contact_ok: "no", ...fields };
  const second = { testimonial: "A pleasure.", publish: "company", publish_places: "website", ...fields };
  await post(asked.klara, continueSurveyAction, first);
  await post(asked.klara, submitSurveyAction, second);
  const { responses, consents: given } = await readFeedback(asked.workspace);
  if (responses.length !== 1) throw new Error("no answer was taken");
  return { ...asked, consentId: given[0]?.id ?? "" };
}

/** Who opens this address, and so holds the link. */
export function holderOf(address: string): Holder {
  const [, , publicId = "", secret = ""] = new URL(address).pathname.split("/");
  return { purpose: "feedback", publicId, secret };
}

/** Posts a page of the form. Out: where it leads, or what the door answered. */
export async function post(
  holder: Holder,
  action: LinkAction<unknown>,
  fields: Record<string, string | string[]>,
): Promise<string | ActionResult<unknown>> {
  try {
    return await asHolder(holder, action, { locale: "en", ...fields });
  } catch (fault) {
    const digest = fault instanceof Error && "digest" in fault ? String(fault.digest) : "";
    if (!digest.startsWith("NEXT_REDIRECT;")) throw fault;
    return digest.split(";")[2] ?? "";
  }
}

/** Everything about feedback that a workspace holds. */
export const readFeedback = (workspace: MadeWorkspace) =>
  within(workspace, async (tx) => ({
    links: await tx.select().from(links).where(eq(links.workspaceId, workspace.id)),
    requests: await tx.select().from(feedbackRequests).where(eq(feedbackRequests.workspaceId, workspace.id)),
    drafts: await tx.select().from(feedbackDrafts).where(eq(feedbackDrafts.workspaceId, workspace.id)),
    responses: await tx.select().from(feedbackResponses).where(eq(feedbackResponses.workspaceId, workspace.id)),
    consents: await tx.select().from(consents).where(eq(consents.workspaceId, workspace.id)),
    contactTasks: await tx
      .select()
      .from(tasks)
      .where(and(eq(tasks.workspaceId, workspace.id), eq(tasks.phase, "aftercare"))),
    mails: (await tx.select({ payload: outbox.payload }).from(outbox).where(eq(outbox.workspaceId, workspace.id))).map(
      ({ payload }) => payload,
    ),
    kinds: (
      await tx
        .select({ kind: events.kind })
        .from(events)
        .where(eq(events.workspaceId, workspace.id))
        .orderBy(asc(events.id))
    ).map(({ kind }) => kind),
  }));

export const changeLink = (workspace: MadeWorkspace, values: Partial<typeof links.$inferInsert>) =>
  within(workspace, (tx) => tx.update(links).set(values).where(eq(links.workspaceId, workspace.id)));

export const changeRequest = (workspace: MadeWorkspace, values: Partial<typeof feedbackRequests.$inferInsert>) =>
  within(workspace, (tx) =>
    tx.update(feedbackRequests).set(values).where(eq(feedbackRequests.workspaceId, workspace.id)),
  );

export const changeContact = (workspace: MadeWorkspace, values: Partial<typeof contacts.$inferInsert>) =>
  within(workspace, (tx) => tx.update(contacts).set(values).where(eq(contacts.workspaceId, workspace.id)));

export const dayMs = 86_400_000;
export const daysAgo = (days: number) => new Date(Date.now() - days * dayMs);
