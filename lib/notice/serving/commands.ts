import "server-only";
import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import { notices } from "@/db/schema/decisions";
import type { LockedCase } from "@/lib/cases/queries";
import { whyNotChange } from "@/lib/cases/rules";
import { findCaseContract } from "@/lib/contracts/review/queries";
import { ruleOf } from "@/lib/contracts/terms";
import { needFileOf } from "@/lib/files/queries";
import { found, refuseIf } from "@/lib/platform/action/refusal";
import { newId } from "@/lib/platform/ids";
import { dateIn, type WriteScope } from "@/lib/platform/scope";
import { computeNotice } from "../rules";
import { computedFor, moveDates, refuseStale, write } from "./commands/writing";
import { type HeldNotice, hasSignedExit } from "./queries";
import { whyNotAllowAddress, whyNotConfirmEnd, whyNotCorrectSending, whyNotDeliver, whyNotProve } from "./rules";
import type {
  allowAddressInput,
  correctSendingInput,
  deliverNoticeInput,
  proveInput,
  receiveNoticeInput,
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
  const id = newId();
  await scope.tx.insert(notices).values({
    workspaceId: scope.workspace.id,
    id,
    caseId: clientCase.id,
    givenBy: "us",
    ...letter,
    dispatchedAt: instantOf(scope, sentAt),
    dispatchedBy: scope.actor.userId,
    dispatchFileId: fileId,
    createdBy: scope.actor.userId,
    createdAt: scope.now,
  });
  scope.record("notice.sent", { caseId: clientCase.id });
  return { id };
}

/** Sets right what was recorded of a letter on its way. An address somebody allowed is allowed no more when it changes. */
export async function correctSending(
  scope: WriteScope,
  { notice, clientCase }: HeldNotice,
  { noticeId: _notice, version, sentAt, fileId, ...letter }: z.output<typeof correctSendingInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseStale(notice, version);
  refuseIf(whyNotCorrectSending(notice));
  await needFileOf(scope, clientCase.id, fileId);
  await write(scope, notice, {
    ...letter,
    dispatchedAt: instantOf(scope, sentAt),
    dispatchFileId: fileId,
    ...(letter.address === notice.address ? {} : { addressAllowedBy: null }),
  });
  scope.record("notice.sending_corrected", { caseId: clientCase.id });
}

/** Lets a letter go to an address the contract does not name, or no longer lets it. */
export async function allowAddress(
  scope: WriteScope,
  { notice, clientCase }: HeldNotice,
  { version, allowed }: z.output<typeof allowAddressInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseStale(notice, version);
  const contract = await findCaseContract(scope, clientCase.id);
  refuseIf(whyNotAllowAddress({ ...notice, contractAddress: contract?.noticeAddress ?? "" }));
  await write(scope, notice, { addressAllowedBy: allowed ? scope.actor.userId : null });
  scope.record(allowed ? "notice.address_allowed" : "notice.address_disallowed", { caseId: clientCase.id });
}

/** Records the delivery, and what the rule makes of it. The case's own date moves with it. */
export async function deliver(
  scope: WriteScope,
  { notice, clientCase }: HeldNotice,
  { version, deliveredOn, proof, fileId }: z.output<typeof deliverNoticeInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseStale(notice, version);
  refuseIf(notice.givenBy === "us" ? null : "notice_not_ours");
  const { dispatchedAt, endsOn } = notice;
  const dispatchedOn = dispatchedAt ? dateIn(dispatchedAt, scope.workspace.timeZone) : null;
  refuseIf(whyNotDeliver({ dispatchedOn, endsOn }, deliveredOn, scope.today));
  await needFileOf(scope, clientCase.id, fileId);
  await write(scope, notice, {
    deliveredOn,
    deliveryProof: proof,
    deliveryFileId: fileId,
    computed: await computedFor(scope, { ...notice, deliveredOn }),
  });
  await moveDates(scope, clientCase, { noticeDeliveredOn: deliveredOn });
  scope.record("notice.delivered", { caseId: clientCase.id, date: deliveredOn });
}

/** Puts a file to a step of a letter as its proof, whenever it turns up, or takes it off. */
export async function prove(
  scope: WriteScope,
  { notice, clientCase }: HeldNotice,
  { version, step, fileId }: z.output<typeof proveInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseStale(notice, version);
  refuseIf(whyNotProve({ ...notice, step, removes: fileId === null }));
  await needFileOf(scope, clientCase.id, fileId);
  await write(scope, notice, step === "sending" ? { dispatchFileId: fileId } : { deliveryFileId: fileId });
  scope.record(fileId ? "notice.proof_attached" : "notice.proof_removed", { caseId: clientCase.id });
}

/** Registers the client's own notice. An end they name counts when the rule gives no later one; without it nothing is confirmed. */
export async function receive(
  scope: WriteScope,
  clientCase: LockedCase,
  { channel, receivedOn, fileId, endsOn }: z.output<typeof receiveNoticeInput>,
) {
  refuseIf(whyNotChange(clientCase));
  refuseIf(whyNotDeliver({ dispatchedOn: null, endsOn: null }, receivedOn, scope.today));
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
  const computedEndOn = computed?.effectiveEnd ?? null;
  const agreed = await hasSignedExit(scope, clientCase.id);
  if (endsOn) refuseIf(whyNotConfirmEnd({ deliveredOn: receivedOn, computedEndOn, agreed }, endsOn));
  await scope.tx.insert(notices).values({
    ...values,
    computed,
    ...(endsOn ? { endsOn, endConfirmedBy: scope.actor.userId, endConfirmedAt: scope.now } : {}),
  });
  await moveDates(scope, clientCase, {
    noticeDeliveredOn: receivedOn,
    ...(endsOn ? { effectiveEndOn: endsOn } : {}),
  });
  scope.record("notice.received", { caseId: clientCase.id, date: receivedOn });
  return { id: values.id };
}

/** In: a date and time on the clocks of the workspace. */
const instantOf = ({ workspace }: WriteScope, moment: string) =>
  new Date(Temporal.PlainDateTime.from(moment).toZonedDateTime(workspace.timeZone).epochMilliseconds);
