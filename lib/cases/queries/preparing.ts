import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { cases } from "@/db/schema/cases";
import { listClients } from "@/lib/clients/listing/queries";
import { findClient } from "@/lib/clients/queries";
import { listContracts } from "@/lib/contracts/queries";
import { isId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import { findPlaybook } from "@/lib/playbooks/builtin";
import { forecastAnchors } from "@/lib/playbooks/rules";
import { startsLate } from "@/lib/replanning/rules";
import type { CaseDraft } from "../draft";
import { openingDates, planFor } from "./opening";
import { canOpenCase } from "../policy";
import { listHolders } from "./people";
import { anchorsOf } from "../rules";

const candidatesShown = 8;

/** All the page needs on which a case is prepared: what can be chosen, and the plan that follows from what was. */
export async function prepareCase(scope: Scope, draft: CaseDraft) {
  const client = draft.clientId && isId(draft.clientId) ? await findClient(scope, draft.clientId) : null;
  const usable = client && !client.archivedAt ? client : null;
  const { candidates, moreCandidates } = usable
    ? { candidates: [], moreCandidates: false }
    : await findCandidates(scope, draft.search);
  const contracts = usable ? (await listContracts(scope, usable.id)).filter(({ archivedAt }) => !archivedAt) : [];
  const contract =
    contracts.find(({ id }) => id === draft.contractId) ?? (contracts.length === 1 ? contracts[0] : null);
  const playbook = draft.playbookKey ? findPlaybook(draft.playbookKey) : null;
  const holders = { lead: scope.actor.userId, ...draft.holders };
  const dates = openingDates(scope.today, draft.dates);
  const plan = playbook ? planFor(scope, playbook, dates, { holders, without: [] }) : null;
  return {
    client: usable,
    candidates,
    moreCandidates,
    contracts,
    contract: contract ?? null,
    openCases: contract ? await listOpenCases(scope, contract.id) : [],
    people: await listHolders(scope),
    playbook,
    holders,
    dates,
    forecast: forecastAnchors(anchorsOf(dates)),
    plan,
    startsLate: plan !== null && startsLate(plan, { today: scope.today, calendar: scope.workspace.calendar }),
    canOpen: canOpenCase(scope.actor),
    locale: scope.actor.locale,
    today: scope.today,
    timeZone: scope.workspace.timeZone,
  };
}

export type PreparedCase = Awaited<ReturnType<typeof prepareCase>>;

async function findCandidates(scope: Scope, search: string) {
  const { rows } = await listClients(scope, { search, archived: false, after: null });
  const candidates = rows
    .slice(0, candidatesShown)
    .map(({ id, name, contract }) => ({ id, name, contract: contract?.title ?? null }));
  return { candidates, moreCandidates: rows.length > candidatesShown };
}

const listOpenCases = (scope: Scope, contractId: string) =>
  scope.tx
    .select({ id: cases.id, number: cases.number })
    .from(cases)
    .where(and(eq(cases.workspaceId, scope.workspace.id), eq(cases.contractId, contractId), eq(cases.isOpen, true)))
    .orderBy(asc(cases.number))
    .limit(5);
