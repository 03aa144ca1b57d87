import "server-only";
import { and, asc, eq, exists, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import type { TenantTx } from "@/db/tenant";
import { users } from "@/db/schema/accounts";
import { cases, caseSlots } from "@/db/schema/cases";
import { clients, contracts } from "@/db/schema/clients";
import { notices } from "@/db/schema/decisions";
import { caseViewers } from "@/db/schema/lifecycle";
import { members } from "@/db/schema/workspaces";
import { ruleOf } from "@/lib/contracts/terms";
import { latestNotice } from "../reverse";
import { awaitsNotice } from "./rules";

/** The open cases of a workspace whose notice is still ahead, with the day to send it by for the end that is wished for. */
export async function listNoticesAhead(tx: TenantTx, workspaceId: string) {
  const rows = await tx
    .select({
      caseId: cases.id,
      state: cases.state,
      initiator: cases.initiator,
      mode: cases.mode,
      endsOn: cases.effectiveEndOn,
      clientName: clients.name,
      noticeOut: sql<boolean>`${exists(noticesOut(tx))}`,
      noticeRule: contracts.noticeRule,
    })
    .from(cases)
    .innerJoin(contracts, and(eq(contracts.workspaceId, cases.workspaceId), eq(contracts.id, cases.contractId)))
    .innerJoin(clients, and(eq(clients.workspaceId, cases.workspaceId), eq(clients.id, cases.clientId)))
    .where(
      and(
        eq(cases.workspaceId, workspaceId),
        cases.isOpen,
        isNotNull(cases.effectiveEndOn),
        isNull(cases.noticeDeliveredOn),
      ),
    )
    .orderBy(asc(cases.id));
  return rows.flatMap(({ noticeRule, endsOn, caseId, clientName, ...clientCase }) => {
    const rule = ruleOf({ noticeRule });
    if (!rule || endsOn === null || !awaitsNotice(clientCase)) return [];
    const { recommendedSendBy: sendBy, lastDeliveryDate: deliverBy } = latestNotice(rule, endsOn, "registered_post");
    return sendBy === null || deliverBy === null ? [] : [{ caseId, clientName, endsOn, sendBy, deliverBy }];
  });
}

/** A letter of ours that went out and was not taken back. */
const noticesOut = (tx: TenantTx) =>
  tx
    .select({ one: sql`1` })
    .from(notices)
    .where(
      and(
        eq(notices.workspaceId, cases.workspaceId),
        eq(notices.caseId, cases.id),
        isNull(notices.withdrawnAt),
        or(isNotNull(notices.dispatchedAt), isNotNull(notices.deliveredOn)),
      ),
    );

/** Who is reminded: the lead and the decision maker, once each, if they may know of the case. */
export const listReminded = (tx: TenantTx, workspaceId: string, caseId: string) =>
  tx
    .selectDistinct({ id: users.id, name: users.name, email: users.email, locale: users.locale })
    .from(caseSlots)
    .innerJoin(cases, and(eq(cases.workspaceId, caseSlots.workspaceId), eq(cases.id, caseSlots.caseId)))
    .innerJoin(
      members,
      and(
        eq(members.workspaceId, caseSlots.workspaceId),
        eq(members.userId, caseSlots.userId),
        isNull(members.removedAt),
      ),
    )
    .innerJoin(users, and(eq(users.id, caseSlots.userId), isNull(users.disabledAt)))
    .leftJoin(
      caseViewers,
      and(
        eq(caseViewers.workspaceId, caseSlots.workspaceId),
        eq(caseViewers.caseId, caseSlots.caseId),
        eq(caseViewers.userId, caseSlots.userId),
      ),
    )
    .where(
      and(
        eq(caseSlots.workspaceId, workspaceId),
        eq(caseSlots.caseId, caseId),
        inArray(caseSlots.slot, ["lead", "decision_maker"]),
        or(ne(cases.quiet, true), isNotNull(caseViewers.userId)),
      ),
    );
