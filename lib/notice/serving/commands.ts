import "server-only";
import { and, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import { notices } from "@/db/schema/decisions";
import { setDates } from "@/lib/cases/commands";
import { type LockedCase, lockCase } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { type SetDates } from "@/lib/cases/schema";
import { findCaseContract } from "@/lib/contracts/review/queries";
import { ruleOf } from "@/lib/contracts/review/rules";
import { needFileOf } from "@/lib/files/queries";
import { found, refuseIf } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import { dateIn, type WriteScope } from "@/lib/platform/scope";
import { computeNotice } from "../rules";
import { type HeldNotice, hasSignedExit, inputOf } from "./queries";
import { whyNotConfirmEnd, whyNotDeliver } from "./rules";
import type {
  confirmEndInput,
  deliverNoticeInput,
  receiveNoticeInput,
  revokeNoticeInput,
  sendNoticeInput,
} from "./schema";

/** Records that notice went out. Nothing runs yet: only delivery starts the clock. */
export async function send(
  scope: WriteScope,
  clientCase: LockedCase,
  { caseId: _case, sentAt, fileId, ...letter }: z.output<typeof sendNoticeInput>,
) {
  refuseIf(whyNotChange(clientCase));
  await needFileOf(scope, clientCase.id, fileId);
  const at = Temporal.PlainDateTime.from(sentAt).toZonedDateTime(scope.workspace.timeZone).epochMilliseconds;
  const id = newId();
  await scope.tx.insert(notices).values({
    workspaceId: scope.workspace.id,
    id,
    caseId: clientCase.id,
    givenBy: "us",
    ...letter,
    dispatchedAt: new Date(at),
    dispatchedBy: scope.actor.userId,
    dispatchFileId: fileId,
    createdBy: scope.actor.userId,
    createdAt: scope.now,
  });
  scope.record("notice.sent", { caseId: clientCase.id });
  return { id };
}

/** Lets a letter go to an address the contract does not name. */
export async function allowAddress(scope: WriteScope, { notice, clientCase }: HeldNotice) {
  refuseIf(whyNotChange(clientCase));
  await write(scope, notice.id, { addressAllowedBy: scope.actor.userId });
  scope.record("notice.address_allowed", { caseId: clientCase.id });
}

/** Records the delivery, and what the rule makes of it. The case's own date moves with it. */
export async function deliver(
  scope: WriteScope,
  { notice, clientCase }: HeldNotice,
  { deliveredOn, proof, fileId }: z.output<typeof deliverNoticeInput>,
) {
  refuseIf(whyNotChange(clientCase));
  const dispatchedOn = notice.dispatchedAt ? dateIn(notice.dispatchedAt, scope.workspace.timeZone) : null;
  refuseIf(whyNotDeliver({ dispatchedOn, deliveredOn: notice.deliveredOn }, deliveredOn, scope.today));
  await needFileOf(scope, clientCase.id, fileId);
  await write(scope, notice.id, {
    deliveredOn,
    deliveryProof: proof,
    deliveryFileId: fileId,
    computed: await computedFor(scope, { ...notice, deliveredOn }),
    endsOn: null,
    endConfirmedBy: null,
    endConfirmedAt: null,
  });
  await moveDates(scope, clientCase, { noticeDeliveredOn: deliveredOn });
  scope.record("notice.delivered", { caseId: clientCase.id, date: deliveredOn });
}

/** Confirms the last day of the contract: never earlier than the rule gives, unless both sides signed that. */
export async function confirmEnd(
  scope: WriteScope,
  { notice, clientCase }: HeldNotice,
  { endsOn, reason }: z.output<typeof confirmEndInput>,
) {
  refuseIf(whyNotChange(clientCase));
  const computed = await computedFor(scope, notice);
  const computedEndOn = computed && typeof computed.effectiveEnd === "string" ? computed.effectiveEnd : null;
  const agreed = await hasSignedExit(scope, clientCase.id);
  refuseIf(whyNotConfirmEnd({ deliveredOn: notice.deliveredOn, computedEndOn, agreed }, endsOn));
  await write(scope, notice.id, {
    computed,
    endsOn,
    endReason: reason,
    endConfirmedBy: scope.actor.userId,
    endConfirmedAt: scope.now,
  });
  await moveDates(scope, clientCase, { effectiveEndOn: endsOn });
  scope.record("notice.end_confirmed", { caseId: clientCase.id, date: endsOn });
}

/** Registers the client's own notice. Their end counts when the rule does not give a later one. */
export async function receive(
  scope: WriteScope,
  clientCase: LockedCase,
  { channel, receivedOn, fileId, endsOn }: z.output<typeof receiveNoticeInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotDeliver({ dispatchedOn: null, deliveredOn: null }, receivedOn, scope.today));
  await needFileOf(scope, clientCase.id, fileId);
  const values = {
    workspaceId: scope.workspace.id,
    id: newId(),
    caseId: clientCase.id,
    givenBy: "client" as const,
    channel,
    deliveredOn: receivedOn,
    deliveryFileId: fileId,
    createdBy: scope.actor.userId,
    createdAt: scope.now,
  };
  const contract = found(await findCaseContract(scope, clientCase.id));
  const rule = ruleOf(contract);
  const computed = rule ? computeNotice(rule, { deliveredOn: receivedOn }).result : null;
  const end = endsOn ?? computed?.effectiveEnd ?? null;
  const agreed = await hasSignedExit(scope, clientCase.id);
  if (end)
    refuseIf(whyNotConfirmEnd({ deliveredOn: receivedOn, computedEndOn: computed?.effectiveEnd ?? null, agreed }, end));
  await scope.tx.insert(notices).values({
    ...values,
    computed,
    ...(end ? { endsOn: end, endConfirmedBy: scope.actor.userId, endConfirmedAt: scope.now } : {}),
  });
  await moveDates(scope, clientCase, { noticeDeliveredOn: receivedOn, ...(end ? { effectiveEndOn: end } : {}) });
  scope.record("notice.received", { caseId: clientCase.id, date: receivedOn });
}

/** Notes that word of the revocation reached the client (art. 61 k.c.): in time, or too late. */
export async function revoke(
  scope: WriteScope,
  { notice, clientCase }: HeldNotice,
  { receivedOn }: z.output<typeof revokeNoticeInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(receivedOn > scope.today ? "notice_in_future" : null);
  await write(scope, notice.id, { revocationReceivedOn: receivedOn });
  scope.record("notice.revoked", { caseId: clientCase.id, date: receivedOn });
}

/** Takes back what was recorded by mistake. The dates of the case stay as they are, to be set by hand. */
export async function withdrawNotice(scope: WriteScope, { notice, clientCase }: HeldNotice) {
  refuseIf(whyNotChange(clientCase));
  await write(scope, notice.id, { withdrawnAt: scope.now, withdrawnBy: scope.actor.userId });
  scope.record("notice.withdrawn", { caseId: clientCase.id });
}

async function computedFor(scope: WriteScope, notice: HeldNotice["notice"]): Promise<Record<string, unknown> | null> {
  const contract = found(await findCaseContract(scope, notice.caseId));
  const rule = ruleOf(contract);
  return rule && notice.deliveredOn ? computeNotice(rule, inputOf(scope, notice)).result : null;
}

/** Sets dates of the case through its own command, so that its tasks move along. */
async function moveDates(scope: WriteScope, { id }: LockedCase, changed: Partial<SetDates>) {
  const clientCase = found(await lockCase(scope, id));
  const { openedOn: _opened, closedOn: _closed, ...current } = clientCase.dates;
  await setDates(scope, clientCase, clientCase.version, { ...current, ...changed });
}

const write = (scope: WriteScope, id: string, values: Partial<typeof notices.$inferInsert>) =>
  scope.tx
    .update(notices)
    .set(values)
    .where(and(eq(notices.workspaceId, scope.workspace.id), eq(notices.id, id)));
