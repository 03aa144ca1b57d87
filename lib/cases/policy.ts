import type { Role, Slot } from "@/db/enums";
import type { Transition } from "@/lib/cases/lifecycle";
import { allows } from "@/lib/platform/permissions";
import type { Actor } from "@/lib/platform/scope";

export type HeldCase = { slots: { slot: Slot; userId: string }[] };

export const canOpenCase = (actor: Actor) => allows(actor.role, "case.open");

export const canUpdateCase = (actor: Actor) => allows(actor.role, "case.update");

export const canSetDates = (actor: Actor) => allows(actor.role, "case.set_dates");

export const canFillSlot = (actor: Actor) => allows(actor.role, "case.fill_slot");

/** How much the cases of a playbook ask is for the whole firm to keep to, so owners and admins choose it. */
export const canChooseProfile = (actor: Pick<Actor, "role">) => allows(actor.role, "playbook.choose_profile");

/** Whether steps of any case can be this person's at all. */
export const canTakeSteps = (actor: Pick<Actor, "role">) => allows(actor.role, "case.move");

/** A step belongs to the holders of its roles; owners and admins may take every step. */
export const canMoveCase = (actor: Actor, clientCase: HeldCase, transition: Pick<Transition, "roles">) =>
  canTakeSteps(actor) &&
  (allows(actor.role, "case.move_any") ||
    clientCase.slots.some(
      ({ slot, userId }) => userId === actor.userId && transition.roles.some((role) => role === slot),
    ));

/** Which way the relationship ends is for the lead and the decision maker to say; owners and admins may too. */
export const canChangePath = (actor: Actor, clientCase: HeldCase) =>
  canTakeSteps(actor) &&
  (allows(actor.role, "case.move_any") || holdsAny(actor, clientCase, ["lead", "decision_maker"]));

/** Letting a case pass without a condition is the decision maker's; owners and admins may too. */
export const canWaive = (actor: Actor, clientCase: HeldCase) =>
  allows(actor.role, "case.waive") &&
  (allows(actor.role, "case.move_any") || holdsAny(actor, clientCase, ["decision_maker"]));

/** Stating that a condition is met belongs to those who know: the slots of the condition, and the decision maker. */
export const canConfirm = (actor: Actor, clientCase: HeldCase, knowing: readonly Slot[]) =>
  allows(actor.role, "case.confirm") &&
  (allows(actor.role, "case.move_any") || holdsAny(actor, clientCase, ["decision_maker", ...knowing]));

/** Who sees a quiet case is for its lead and its decision maker to say; owners and admins who are named may too. */
export const canKeepQuiet = (actor: Actor, clientCase: HeldCase) =>
  allows(actor.role, "case.keep_quiet") &&
  (allows(actor.role, "case.move_any") || holdsAny(actor, clientCase, ["lead", "decision_maker"]));

/** Taking an answer back: who gave it, or who could let the case pass without it. */
export const canWithdrawAnswer = (actor: Actor, clientCase: HeldCase, answer: { by: string }) =>
  allows(actor.role, "case.withdraw_answer") && (answer.by === actor.userId || canWaive(actor, clientCase));

/** Whether a person holds one of these slots of a case. */
export const holdsAny = (actor: Actor, clientCase: HeldCase, slots: readonly Slot[]) =>
  clientCase.slots.some(({ slot, userId }) => userId === actor.userId && slots.includes(slot));

/** Whether a person of this role may hold a slot of a case, and so own its tasks. */
export const canHoldSlot = (role: Role) => allows(role, "task.complete");
