import { type HeldCase, holdsAny } from "@/lib/cases/policy";
import { allows } from "@/lib/platform/permissions";
import type { Actor } from "@/lib/platform/scope";

/** The analysis belongs to those who know the client and the contract; owners and admins may too. */
export const canEditAnalysis = (actor: Actor, clientCase: HeldCase) =>
  allows(actor.role, "analysis.edit") &&
  (allows(actor.role, "case.move_any") ||
    holdsAny(actor, clientCase, ["lead", "decision_maker", "account_manager", "legal"]));
