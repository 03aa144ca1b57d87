import { allows } from "@/lib/platform/permissions";
import type { Actor } from "@/lib/platform/scope";

type Who = Pick<Actor, "role">;

export const canRequestFeedback = (actor: Who) => allows(actor.role, "feedback.request");
export const canSendFeedback = (actor: Who) => allows(actor.role, "feedback.send");
export const canExtendFeedback = (actor: Who) => allows(actor.role, "feedback.extend");
export const canRevokeFeedback = (actor: Who) => allows(actor.role, "feedback.revoke");
export const canRestoreFeedback = (actor: Who) => allows(actor.role, "feedback.restore");
export const canExportFeedback = (actor: Who) => allows(actor.role, "feedback.export");
export const canWithdrawConsent = (actor: Who) => allows(actor.role, "consent.withdraw");

/** Answers meant for a manager alone. */
export const canReadPrivateAnswers = (actor: Who) => allows(actor.role, "feedback.read_private");
