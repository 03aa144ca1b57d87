import { type HeldCase, holdsAny } from "@/lib/cases/policy";
import { allows } from "@/lib/platform/permissions";
import type { Actor } from "@/lib/platform/scope";

/** Deciding is the decision maker's; owners and admins may record a decision too, whose word counts is another question. */
export const canDecide = (actor: Actor, clientCase: HeldCase) =>
  allows(actor.role, "decision.make") &&
  (allows(actor.role, "case.move_any") || holdsAny(actor, clientCase, ["decision_maker"]));

/** A second pair of eyes: the decision maker, legal, owners and admins. */
export const canApprove = (actor: Actor, clientCase: HeldCase) =>
  allows(actor.role, "decision.approve") &&
  (allows(actor.role, "case.move_any") || holdsAny(actor, clientCase, ["decision_maker", "legal"]));
