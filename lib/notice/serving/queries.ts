import "server-only";
import { and, desc, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import { notices } from "@/db/schema/decisions";
import { agreements } from "@/db/schema/offers";
import { listCaseFiles } from "@/lib/analysis/queries";
import { type CaseHead, lockCase } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { findCaseContract } from "@/lib/contracts/review/queries";
import { ruleOf } from "@/lib/contracts/terms";
import { momentIn, type Scope } from "@/lib/platform/scope";
import { deemedDelivery } from "../delivery";
import { latestNotice, sendByChannels } from "../reverse";
import { computeNotice } from "../rules";
import type { NoticeRule } from "../schema";
import { canAllowAddress, canServe } from "./policy";
import { isNamedIn, isOverdue } from "./rules";

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
      sentAt: sentAt(scope, notice),
      addressNamed: isNamedIn({ contractAddress: contract?.noticeAddress ?? "", address: notice.address }),
      isOverdue:
        notice.withdrawnAt === null &&
        isOverdue(
          { dispatchedOn: sentAt(scope, notice)?.slice(0, 10) ?? null, deliveredOn: notice.deliveredOn },
          scope.today,
          scope.workspace.calendar,
        ),
      answer: rule && notice.deliveredOn ? computeNotice(rule, inputOf(scope, notice)) : null,
      /** The day the contract makes of the time it was sent, where it has a clause about that. */
      deemedOn: rule?.service && notice.dispatchedAt ? deemedOn(rule, inputOf(scope, notice)) : null,
    })),
    backward:
      rule && head.dates.effectiveEndOn ? latestNotice(rule, head.dates.effectiveEndOn, "registered_post") : null,
    ways: rule && head.dates.effectiveEndOn ? sendByChannels(rule, head.dates.effectiveEndOn) : [],
    files: await listCaseFiles(scope, head.id),
    slug: scope.workspace.slug,
    canServe: open && canServe(scope.actor, held),
    canAllowAddress: open && canAllowAddress(scope.actor, held),
  };
}

export type NoticesView = Awaited<ReturnType<typeof loadNotices>>;

type Notice = typeof notices.$inferSelect;

const sentAt = ({ workspace }: Pick<Scope, "workspace">, { dispatchedAt }: Pick<Notice, "dispatchedAt">) =>
  dispatchedAt ? momentIn(dispatchedAt, workspace.timeZone) : null;

/** What the engine is asked about a letter: the day it arrived, and when it was sent by the clocks of the workspace. */
export const inputOf = (scope: Pick<Scope, "workspace">, notice: Pick<Notice, "deliveredOn" | "dispatchedAt">) => ({
  deliveredOn: notice.deliveredOn,
  dispatchedAt: sentAt(scope, notice),
});

const deemedOn = (rule: NoticeRule, { dispatchedAt }: ReturnType<typeof inputOf>) =>
  deemedDelivery(rule, { dispatchedAt }).toString();

/** A notice that stands with its case, held; null when it is not here, or withdrawn. */
export const lockNotice = (scope: Scope, noticeId: string) => lock(scope, noticeId, isNull(notices.withdrawnAt));

/** A notice that was withdrawn, with its case, held; null when it is not here, or stands. */
export const lockWithdrawn = (scope: Scope, noticeId: string) => lock(scope, noticeId, isNotNull(notices.withdrawnAt));

async function lock(scope: Scope, noticeId: string, which: SQL) {
  const { tx, workspace } = scope;
  const ofId = and(eq(notices.workspaceId, workspace.id), eq(notices.id, noticeId));
  const [at] = await tx.select({ caseId: notices.caseId }).from(notices).where(ofId);
  const clientCase = at ? await lockCase(scope, at.caseId) : null;
  const [notice] = clientCase ? await tx.select().from(notices).where(and(ofId, which)) : [];
  return notice && clientCase ? { notice, clientCase } : null;
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
