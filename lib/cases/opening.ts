import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { generateNKeysBetween } from "fractional-indexing";
import { cases, caseSlots, caseWords } from "@/db/schema/cases";
import { clients, contacts, contracts } from "@/db/schema/clients";
import { taskDependencies, tasks } from "@/db/schema/tasks";
import { workspaces } from "@/db/schema/workspaces";
import { found, refuseIf } from "@/lib/platform/action/refusal";
import { fold, wordsOf } from "@/lib/platform/fold";
import { newId } from "@/lib/platform/ids";
import type { Scope, WriteScope } from "@/lib/platform/scope";
import { findPlaybook } from "@/lib/playbooks/builtin";
import { type PlannedTask, planTasks } from "@/lib/playbooks/plan";
import type { Playbook } from "@/lib/playbooks/schema";
import { refreshCounters } from "./commands";
import { canAllHold } from "./queries";
import { anchorsOf, type CaseDates, whyNotDates } from "./rules";
import type { OpenCaseInput } from "./schema";

export type Endable = Awaited<ReturnType<typeof findEndable>>;

/** The client and the contract a case would end; null when they are not here. */
export async function findEndable(scope: Scope, { clientId, contractId }: { clientId: string; contractId: string }) {
  const [row] = await scope.tx
    .select({
      client: { id: clients.id, name: clients.name, archivedAt: clients.archivedAt },
      contract: {
        id: contracts.id,
        clientId: contracts.clientId,
        title: contracts.title,
        number: contracts.number,
        archivedAt: contracts.archivedAt,
      },
    })
    .from(clients)
    .innerJoin(contracts, eq(contracts.workspaceId, clients.workspaceId))
    .where(and(eq(clients.workspaceId, scope.workspace.id), eq(clients.id, clientId), eq(contracts.id, contractId)));
  return row ?? null;
}

/** Opens a case: its people, its tasks with dates and dependencies, and the words it is found by. */
export async function openCase(scope: WriteScope, { client, contract }: NonNullable<Endable>, input: OpenCaseInput) {
  const playbook = found(findPlaybook(input.playbookKey));
  const dates = openingDates(scope.today, input.dates);
  refuseIf(contract.clientId === client.id ? null : "case_contract_of_other_client");
  refuseIf(client.archivedAt ? "case_client_archived" : null);
  refuseIf(contract.archivedAt ? "case_contract_archived" : null);
  refuseIf(whyNotDates(dates));
  refuseIf((await canAllHold(scope, Object.values(input.holders))) ? null : "case_holder_not_member");
  const caseId = newId();
  const number = await takeNumber(scope);
  await scope.tx.insert(cases).values({
    workspaceId: scope.workspace.id,
    id: caseId,
    number,
    clientId: client.id,
    contractId: contract.id,
    state: "draft",
    isOpen: true,
    initiator: input.initiator,
    playbookKey: playbook.key,
    playbookVersion: playbook.version,
    leadId: input.holders.lead,
    openedBy: scope.actor.userId,
    folded: fold(client.name),
    ...dates,
  });
  await insertSlots(scope, caseId, input.holders);
  await insertTasks(scope, caseId, planFor(scope, playbook, dates, input));
  await writeWords(scope, caseId, [client.name, contract.title, contract.number, String(number)], client.id);
  await refreshCounters(scope, caseId);
  scope.record("case.opened", { caseId, number, client: client.name });
  return { caseId, number };
}

/** The dates of a case on the day it opens. */
export const openingDates = (today: string, given: OpenCaseInput["dates"]): CaseDates => ({
  openedOn: today,
  consultationOn: given.consultationOn ?? null,
  decisionOn: given.decisionOn ?? null,
  noticeTargetOn: given.noticeTargetOn ?? null,
  noticeDeliveredOn: given.noticeDeliveredOn ?? null,
  lastServiceOn: null,
  effectiveEndOn: given.effectiveEndOn ?? null,
  accessOffOn: null,
  tailEndOn: null,
  closedOn: null,
});

type Choices = Pick<OpenCaseInput, "holders" | "without">;

/** The tasks a case would start with. What is required cannot be left out. */
export const planFor = (scope: Scope, playbook: Playbook, dates: CaseDates, { holders, without }: Choices) =>
  planTasks(playbook, anchorsOf(dates), holders, scope.workspace.calendar).filter(
    ({ required, key }) => required || !without.includes(key),
  );

async function takeNumber(scope: WriteScope): Promise<number> {
  const [row] = await scope.tx
    .update(workspaces)
    .set({ lastCaseNumber: sql`${workspaces.lastCaseNumber} + 1` })
    .where(eq(workspaces.id, scope.workspace.id))
    .returning({ number: workspaces.lastCaseNumber });
  return found(row).number;
}

async function insertSlots(scope: WriteScope, caseId: string, holders: OpenCaseInput["holders"]) {
  const rows = Object.entries(holders).map(([slot, userId]) => ({ slot: slot as keyof typeof holders, userId }));
  await scope.tx.insert(caseSlots).values(rows.map((row) => ({ workspaceId: scope.workspace.id, caseId, ...row })));
}

async function insertTasks(scope: WriteScope, caseId: string, plan: PlannedTask[]) {
  const workspaceId = scope.workspace.id;
  const ids = new Map(plan.map(({ key }) => [key, newId()]));
  const positions = generateNKeysBetween(null, null, plan.length);
  await scope.tx.insert(tasks).values(
    plan.map((task, index) => ({
      workspaceId,
      id: found(ids.get(task.key)),
      caseId,
      phase: task.phase,
      position: found(positions[index]),
      template: { key: task.key, title: task.title, description: task.description },
      slot: task.slot,
      ownerId: task.ownerId,
      dueOn: task.due?.dueOn ?? null,
      dueAnchor: task.dueAnchor,
      dueOffsetDays: task.dueOffsetDays,
      required: task.required,
    })),
  );
  const links = plan.flatMap(({ key, dependsOn }) =>
    dependsOn.flatMap((before) => {
      const [taskId, dependsOnId] = [ids.get(key), ids.get(before)];
      return taskId && dependsOnId ? [{ workspaceId, taskId, dependsOnId }] : [];
    }),
  );
  if (links.length > 0) await scope.tx.insert(taskDependencies).values(links);
}

/** Makes a case findable by these texts and by the people of its client. */
async function writeWords(scope: WriteScope, caseId: string, texts: string[], clientId: string) {
  const people = await scope.tx
    .select({ name: contacts.name })
    .from(contacts)
    .where(
      and(eq(contacts.workspaceId, scope.workspace.id), eq(contacts.clientId, clientId), isNull(contacts.archivedAt)),
    );
  const words = wordsOf(...texts, ...people.map(({ name }) => name));
  await scope.tx.insert(caseWords).values(words.map((word) => ({ workspaceId: scope.workspace.id, word, caseId })));
}
