import { type HeldCase, holdsAny } from "@/lib/cases/policy";
import { allows } from "@/lib/platform/permissions";
import type { Actor } from "@/lib/platform/scope";

/** Talks belong to those who speak with the client; owners and admins may too. */
export const canTalk = (actor: Actor, clientCase: HeldCase) =>
  allows(actor.role, "conversation.edit") &&
  (allows(actor.role, "case.move_any") || holdsAny(actor, clientCase, ["lead", "decision_maker", "account_manager"]));
