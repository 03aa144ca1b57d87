import { type HeldCase, holdsAny } from "@/lib/cases/policy";
import { allows } from "@/lib/platform/permissions";
import type { Actor } from "@/lib/platform/scope";

/** Sending notice and recording its delivery: the lead, the decision maker and legal; owners and admins may too. */
export const canServe = (actor: Actor, clientCase: HeldCase) =>
  allows(actor.role, "notice.serve") &&
  (allows(actor.role, "case.move_any") || holdsAny(actor, clientCase, ["lead", "decision_maker", "legal"]));

/** Another address than the contract names is for the decision maker or legal to allow. */
export const canAllowAddress = (actor: Actor, clientCase: HeldCase) =>
  allows(actor.role, "notice.allow_address") &&
  (allows(actor.role, "case.move_any") || holdsAny(actor, clientCase, ["decision_maker", "legal"]));
