import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { generateNKeysBetween } from "fractional-indexing";
import type { GuardProfile } from "@/db/enums";
import { cases, caseSlots, caseWords } from "@/db/schema/cases";
import { contacts } from "@/db/schema/clients";
import { playbookProfiles } from "@/db/schema/lifecycle";
import { taskDependencies, tasks } from "@/db/schema/tasks";
import { workspaces } from "@/db/schema/workspaces";
import { found, refuseIf } from "@/lib/platform/action/refusal";
import { fold, wordsOf } from "@/lib/platform/fold";
import { newId } from "@/lib/platform/ids";
import type { WriteScope } from "@/lib/platform/scope";
import { findPlaybook } from "@/lib/playbooks/builtin";
import type { PlannedTask } from "@/lib/playbooks/plan";
import { refreshCounters } from "../commands";
import { name } from "./quiet";
import { profileOfPlaybook } from "../profiles";
import { canAllHold } from "../queries/people";
import { type Endable, openingDates, planFor } from "../queries/opening";
import { whyNotDates } from "../rules";
import type { OpenCaseInput } from "../schema";

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
    quiet: input.quiet,
    profile: await profileFor(scope, playbook.key),
    playbookKey: playbook.key,
    playbookVersion: playbook.version,
    leadId: input.holders.lead,
    openedBy: scope.actor.userId,
    folded: fold(client.name),
    ...dates,
  });
  if (input.quiet) await name(scope, caseId, [...new Set([scope.actor.userId, ...Object.values(input.holders)])]);
  await insertSlots(scope, caseId, input.holders);
  await insertTasks(scope, caseId, planFor(scope, playbook, dates, input));
  await writeWords(scope, caseId, [client.name, contract.title, contract.number, String(number)], client.id);
  await refreshCounters(scope, caseId);
  scope.record("case.opened", { caseId, number, client: client.name });
  return { caseId, number };
}

/** The profile the workspace chose for a playbook, or the one it comes with. */
async function profileFor(scope: WriteScope, playbookKey: string): Promise<GuardProfile> {
  const [chosen] = await scope.tx
    .select({ profile: playbookProfiles.profile })
    .from(playbookProfiles)
    .where(and(eq(playbookProfiles.workspaceId, scope.workspace.id), eq(playbookProfiles.playbookKey, playbookKey)));
  return chosen?.profile ?? profileOfPlaybook(playbookKey);
}

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
