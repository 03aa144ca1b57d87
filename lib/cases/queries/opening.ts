import "server-only";
import { and, eq } from "drizzle-orm";
import { clients, contracts } from "@/db/schema/clients";
import type { Scope } from "@/lib/platform/scope";
import { planTasks } from "@/lib/playbooks/plan";
import type { Playbook } from "@/lib/playbooks/schema";
import { anchorsOf, type CaseDates } from "../rules";
import type { OpenCaseInput } from "../schema";

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
