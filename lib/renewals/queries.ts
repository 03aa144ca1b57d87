import "server-only";
import { and, asc, eq, exists, inArray, isNotNull, isNull, not, or, sql } from "drizzle-orm";
import type { TenantTx } from "@/db/tenant";
import type { Currency } from "@/db/enums";
import { users } from "@/db/schema/accounts";
import { cases } from "@/db/schema/cases";
import { clients, contracts } from "@/db/schema/clients";
import { members } from "@/db/schema/workspaces";
import { canOpenCase } from "@/lib/cases/policy";
import { ruleOf } from "@/lib/contracts/terms";
import type { Scope } from "@/lib/platform/scope";
import { isWithin, type RenewalHorizon, type RenewalWindow, renewalWindow } from "./rules";

export type Renewal = {
  contractId: string;
  title: string;
  number: string;
  client: { id: string; name: string };
  monthlyValueMinor: number | null;
  currency: Currency;
  window: RenewalWindow;
};

export type RenewalLine = Renewal & {
  /** The open case that ends it, when this person may see it. */
  openCaseId: string | null;
};

/** Contracts that renew by themselves and whose window closes within so many days, the most urgent first. */
export async function loadRenewals(scope: Scope, horizon: RenewalHorizon) {
  const renewals = await listRenewals(scope.tx, scope.workspace.id, scope.today);
  const shown = renewals.filter(({ window }) => isWithin(window, horizon));
  const caseOf = await openCasesOf(
    scope,
    shown.map(({ contractId }) => contractId),
  );
  return {
    lines: shown.map((renewal): RenewalLine => ({ ...renewal, openCaseId: caseOf.get(renewal.contractId) ?? null })),
    /** How many renew by themselves at all. */
    watched: renewals.length,
    canOpen: canOpenCase(scope.actor),
    reader: { id: scope.actor.userId, locale: scope.actor.locale, timeZone: scope.workspace.timeZone },
    today: scope.today,
    readAt: scope.now.getTime(),
  };
}

/** The open cases of these contracts, as far as this person may see them; by contract. */
async function openCasesOf({ tx, workspace }: Scope, contractIds: string[]): Promise<Map<string, string>> {
  if (contractIds.length === 0) return new Map();
  const open = await tx
    .select({ id: cases.id, contractId: cases.contractId })
    .from(cases)
    .where(
      and(
        eq(cases.workspaceId, workspace.id),
        cases.isOpen,
        sql`${cases.contractId} = any(${sql.param(contractIds)}::uuid[])`,
      ),
    );
  return new Map(open.map(({ id, contractId }) => [contractId, id]));
}

export type RenewalsView = Awaited<ReturnType<typeof loadRenewals>>;

/** Every contract of a workspace that renews by itself, by the day its window closes. In: today in its time zone. */
export async function listRenewals(tx: TenantTx, workspaceId: string, today: string): Promise<Renewal[]> {
  const rows = await tx
    .select({
      contractId: contracts.id,
      title: contracts.title,
      number: contracts.number,
      client: { id: clients.id, name: clients.name },
      monthlyValueMinor: contracts.monthlyValueMinor,
      currency: contracts.currency,
      noticeRule: contracts.noticeRule,
    })
    .from(contracts)
    .innerJoin(clients, and(eq(clients.workspaceId, contracts.workspaceId), eq(clients.id, contracts.clientId)))
    .where(
      and(
        eq(contracts.workspaceId, workspaceId),
        isNull(contracts.archivedAt),
        isNull(clients.archivedAt),
        sql`${contracts.noticeRule} ->> 'kind' = 'term_opt_out'`,
        not(exists(ending(tx))),
      ),
    )
    .orderBy(asc(contracts.id));
  return rows
    .flatMap(({ noticeRule, ...row }): Renewal[] => {
      const window = renewalWindow(ruleOf({ noticeRule }), today);
      return window ? [{ ...row, window }] : [];
    })
    .toSorted((one, other) => one.window.daysLeft - other.window.daysLeft);
}

/** A contract that was ended renews no more, nor one whose notice has been delivered. */
const ending = (tx: TenantTx) =>
  tx
    .select({ one: sql`1` })
    .from(cases)
    .where(
      and(
        eq(cases.workspaceId, contracts.workspaceId),
        eq(cases.contractId, contracts.id),
        or(eq(cases.state, "closed"), and(cases.isOpen, isNotNull(cases.noticeDeliveredOn))),
      ),
    );

/** Who is reminded: the owners and admins of the workspace. */
export const listReminded = (tx: TenantTx, workspaceId: string) =>
  tx
    .select({ id: users.id, name: users.name, email: users.email, locale: users.locale })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(
      and(
        eq(members.workspaceId, workspaceId),
        isNull(members.removedAt),
        isNull(users.disabledAt),
        inArray(members.role, ["owner", "admin"]),
      ),
    );
