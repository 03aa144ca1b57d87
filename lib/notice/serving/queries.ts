import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { notices } from "@/db/schema/decisions";
import { agreements } from "@/db/schema/offers";
import { listCaseFiles } from "@/lib/analysis/queries";
import { type CaseHead, lockCase } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { findCaseContract } from "@/lib/contracts/review/queries";
import { ruleOf } from "@/lib/contracts/review/rules";
import { dateIn, type Scope } from "@/lib/platform/scope";
import { latestNotice } from "../reverse";
import { computeNotice } from "../rules";
import { canAllowAddress, canServe } from "./policy";
import { isNamedIn } from "./rules";

/** The notices of a case, what the rule makes of them, and by when one has to go out. In: the head of a case that is there. */
export async function loadNotices(scope: Scope, head: CaseHead) {
  const rows = await scope.tx
    .select()
    .from(notices)
    .where(and(eq(notices.workspaceId, scope.workspace.id), eq(notices.caseId, head.id)))
    .orderBy(desc(notices.createdAt));
  const contract = await findCaseContract(scope, head.id);
  const rule = contract && ruleOf(contract);
  const held = { slots: head.slots.map(({ slot, person }) => ({ slot, userId: person.id })) };
  const open = whyNotChange(head) === null;
  return {
    contract,
    rule,
    notices: rows.map((notice) => ({
      ...notice,
      dispatchedOn: notice.dispatchedAt ? dateIn(notice.dispatchedAt, scope.workspace.timeZone) : null,
      addressFits: notice.addressAllowedBy !== null || isNamedIn(contract?.noticeAddress ?? "", notice.address),
      answer: rule && notice.deliveredOn ? computeNotice(rule, inputOf(scope, notice)) : null,
    })),
    backward:
      rule && head.dates.effectiveEndOn ? latestNotice(rule, head.dates.effectiveEndOn, "registered_post") : null,
    files: await listCaseFiles(scope, head.id),
    canServe: open && canServe(scope.actor, held),
    canAllowAddress: open && canAllowAddress(scope.actor, held),
  };
}

export type NoticesView = Awaited<ReturnType<typeof loadNotices>>;

type Notice = typeof notices.$inferSelect;

/** What the engine is asked about a letter that arrived. */
export const inputOf = ({ workspace }: Pick<Scope, "workspace">, { deliveredOn, dispatchedAt }: Notice) => ({
  ...(deliveredOn ? { deliveredOn } : {}),
  ...(dispatchedAt ? { dispatchedAt: `${dateIn(dispatchedAt, workspace.timeZone)}T12:00` } : {}),
});

/** A notice that stands with its case, held; null when it is not here, or withdrawn. */
export async function lockNotice(scope: Scope, noticeId: string) {
  const [notice] = await scope.tx
    .select()
    .from(notices)
    .where(and(eq(notices.workspaceId, scope.workspace.id), eq(notices.id, noticeId)));
  const clientCase = notice ? await lockCase(scope, notice.caseId) : null;
  return notice?.withdrawnAt === null && clientCase ? { notice, clientCase } : null;
}

export type HeldNotice = NonNullable<Awaited<ReturnType<typeof lockNotice>>>;

/** Whether both sides signed an agreement to end. */
export async function hasSignedExit(scope: Scope, caseId: string): Promise<boolean> {
  const rows = await scope.tx
    .select({ us: agreements.signedByUsOn, client: agreements.signedByClientOn, cancelledAt: agreements.cancelledAt })
    .from(agreements)
    .where(
      and(eq(agreements.workspaceId, scope.workspace.id), eq(agreements.caseId, caseId), eq(agreements.kind, "exit")),
    );
  return rows.some(({ us, client, cancelledAt }) => us && client && !cancelledAt);
}
