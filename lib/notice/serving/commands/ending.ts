import "server-only";
import type { z } from "zod";
import type { LockedCase } from "@/lib/cases/queries";
import { findStanding } from "@/lib/cases/queries/dates";
import { whyNotChange } from "@/lib/cases/rules";
import { refuseIf } from "@/lib/platform/action/refusal";
import { dateIn, type WriteScope } from "@/lib/platform/scope";
import { type HeldNotice, hasSignedExit } from "../queries";
import { whyNotConfirmEnd, whyNotRevoke } from "../rules";
import type { confirmEndInput, noticeIdInput, revokeNoticeInput } from "../schema";
import { computedFor, moveDates, refuseStale, write } from "./writing";

/** Confirms the last day of the contract: never earlier than the rule gives, unless both sides signed that. */
export async function confirmEnd(
  scope: WriteScope,
  { notice, clientCase }: HeldNotice,
  { version, endsOn, reason }: z.output<typeof confirmEndInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseStale(notice, version);
  const computed = await computedFor(scope, notice);
  const computedEndOn = computed && typeof computed.effectiveEnd === "string" ? computed.effectiveEnd : null;
  const agreed = await hasSignedExit(scope, clientCase.id);
  refuseIf(whyNotConfirmEnd({ deliveredOn: notice.deliveredOn, computedEndOn, agreed }, endsOn));
  await write(scope, notice, {
    computed,
    endsOn,
    endReason: reason,
    endConfirmedBy: scope.actor.userId,
    endConfirmedAt: scope.now,
  });
  await moveDates(scope, clientCase, { effectiveEndOn: endsOn });
  scope.record("notice.end_confirmed", { caseId: clientCase.id, date: endsOn });
}

/** Takes the confirmation of the last day back. The case keeps the day as its plan until another one is confirmed. */
export async function unconfirmEnd(
  scope: WriteScope,
  { notice, clientCase }: HeldNotice,
  { version }: z.output<typeof noticeIdInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseStale(notice, version);
  refuseIf(notice.endsOn === null ? "notice_end_not_confirmed" : null);
  await write(scope, notice, { endsOn: null, endReason: "", endConfirmedBy: null, endConfirmedAt: null });
  scope.record("notice.end_unconfirmed", { caseId: clientCase.id });
}

/** Notes that word of the revocation reached the client (art. 61 k.c.), in time or too late, or takes that note back. */
export async function revoke(
  scope: WriteScope,
  { notice, clientCase }: HeldNotice,
  { version, receivedOn }: z.output<typeof revokeNoticeInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseStale(notice, version);
  const dispatchedOn = notice.dispatchedAt ? dateIn(notice.dispatchedAt, scope.workspace.timeZone) : null;
  if (receivedOn) refuseIf(whyNotRevoke({ ...notice, dispatchedOn }, receivedOn, scope.today));
  else refuseIf(notice.revocationReceivedOn === null ? "notice_not_revoked" : null);
  await write(scope, notice, { revocationReceivedOn: receivedOn });
  if (receivedOn) scope.record("notice.revoked", { caseId: clientCase.id, date: receivedOn });
  else scope.record("notice.revocation_withdrawn", { caseId: clientCase.id });
}

/** Takes back what was recorded by mistake. A delivery that is gone is gone from the dates of the case too. */
export async function withdrawNotice(
  scope: WriteScope,
  { notice, clientCase }: HeldNotice,
  { version }: z.output<typeof noticeIdInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseStale(notice, version);
  await write(scope, notice, { withdrawnAt: scope.now, withdrawnBy: scope.actor.userId });
  await followDelivery(scope, clientCase, notice);
  scope.record("notice.withdrawn", { caseId: clientCase.id });
}

/** Brings a withdrawn record back, with its delivery. */
export async function restoreNotice(
  scope: WriteScope,
  { notice, clientCase }: HeldNotice,
  { version }: z.output<typeof noticeIdInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseStale(notice, version);
  await write(scope, notice, { withdrawnAt: null, withdrawnBy: null });
  await followDelivery(scope, clientCase, notice);
  scope.record("notice.restored", { caseId: clientCase.id });
}

/** The dates of the case say what the standing notices say, where this one says anything. */
async function followDelivery(scope: WriteScope, clientCase: LockedCase, { deliveredOn }: HeldNotice["notice"]) {
  if (deliveredOn === null) return;
  await moveDates(scope, clientCase, { noticeDeliveredOn: await findStanding(scope, clientCase.id, "deliveredOn") });
}
