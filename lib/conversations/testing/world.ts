import { asc, eq } from "drizzle-orm";
import type { CaseState } from "@/db/enums";
import { cases } from "@/db/schema/cases";
import {
  conversationContacts,
  conversationMembers,
  conversations,
  conversationTasks,
  improvementPlans,
  planMeasures,
  proposals,
} from "@/db/schema/conversations";
import { events, outbox } from "@/db/schema/platform";
import { tasks } from "@/db/schema/tasks";
import { type MadeMember, type MadeWorkspace, makers } from "@/db/testing/make";
import { loadFacts } from "@/lib/cases/queries/facts";
import { database } from "@/lib/platform/database";
import type { Scope } from "@/lib/platform/scope";
import { as } from "@/lib/platform/testing/as";
import { planConversationAction } from "../actions";

const { within, makeMember, makeCase } = makers(database());

export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Marta leads a case in consultation; Klara is the client's contact. */
export async function makeTalking(given: { state?: CaseState; lead?: MadeMember } = {}) {
  const marta = given.lead ?? (await makeMember());
  const clientCase = await makeCase(marta);
  const { workspace } = marta;
  await moveTo(workspace, clientCase.id, given.state ?? "consultation");
  return { marta, workspace, caseId: clientCase.id, taskId: clientCase.taskId, contactId: clientCase.client.contactId };
}

export const moveTo = (workspace: MadeWorkspace, caseId: string, state: CaseState) =>
  within(workspace, (tx) =>
    tx
      .update(cases)
      .set({
        state,
        isOpen: !["closed", "retained", "cancelled"].includes(state),
        closedOn: state === "closed" ? inDays(0) : null,
      })
      .where(eq(cases.id, caseId)),
  );

type Talking = Awaited<ReturnType<typeof makeTalking>>;

/** A plan of a talk with both of them, in a week unless said. */
export const planOf = ({ marta, caseId, contactId }: Talking) => ({
  caseId,
  kind: "consultation" as const,
  form: "meeting" as const,
  date: inDays(7),
  time: "10:00",
  durationMinutes: 45,
  place: "Mill Lane 4",
  agenda: "What works",
  members: [{ userId: marta.userId, part: "speaks" as const }],
  contactIds: [contactId],
});

export const noted = {
  notes: "We went through the hours and the fee, and what both sides expect of the months ahead.",
  clientPosition: "“We would rather know early than late.”",
  agreed: "- Marta sends the list of bookings\n- Klara names one person",
  openPoints: "The price of the print run",
  writtenReason: "",
};

/** The same, and the talk is planned. */
export async function makePlanned(
  change: Partial<ReturnType<typeof planOf>> = {},
  given: Parameters<typeof makeTalking>[0] = {},
) {
  const talking = await makeTalking(given);
  const planned = await as(talking.marta, planConversationAction, { ...planOf(talking), ...change });
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  return { ...talking, conversationId: planned.data.conversationId };
}

/** Everything about talks that a workspace holds. */
export const readTalks = (workspace: MadeWorkspace) =>
  within(workspace, async (tx) => ({
    talks: await tx.select().from(conversations).orderBy(asc(conversations.id)),
    members: await tx.select().from(conversationMembers),
    contacts: await tx.select().from(conversationContacts),
    links: await tx.select().from(conversationTasks),
    proposals: await tx.select().from(proposals).orderBy(asc(proposals.id)),
    plans: await tx.select().from(improvementPlans).orderBy(asc(improvementPlans.id)),
    measures: await tx.select().from(planMeasures).orderBy(asc(planMeasures.id)),
    tasks: (await tx.select().from(tasks).orderBy(asc(tasks.id))).filter(({ title }) => title !== "Name the reasons"),
    mails: (await tx.select({ payload: outbox.payload }).from(outbox).where(eq(outbox.workspaceId, workspace.id))).map(
      ({ payload }) => payload,
    ),
    kinds: (await tx.select({ kind: events.kind }).from(events).orderBy(asc(events.id))).map(({ kind }) => kind),
  }));

/** Reads as a member of the workspace does. */
export const reading = <T>(
  { marta, workspace }: Pick<Talking, "marta" | "workspace">,
  read: (scope: Scope) => Promise<T>,
) =>
  within(workspace, (tx) => {
    const firm = { ...workspace, name: "Firm", locale: "en", calendar: "PL", address: "", email: "" } as const;
    const actor = { userId: marta.userId, name: marta.name, role: marta.role, locale: "en" } as const;
    return read({ tx, workspace: { ...firm, timeZone: "Europe/Warsaw" }, actor, now: new Date(), today: inDays(0) });
  });

/** What the conditions of the lifecycle see of a case. */
export const factsOf = (talking: Pick<Talking, "marta" | "workspace">, caseId: string) =>
  reading(talking, (scope) => loadFacts(scope, caseId));

export const refusedFor = (reason: string) => ({
  ok: false,
  error: { code: "refused", reason },
});
