import type { Slot } from "@/db/enums";
import type { HeldCase } from "@/lib/cases/policy";
import { allows } from "@/lib/platform/permissions";
import type { Actor } from "@/lib/platform/scope";
import type { ProposalAnswer } from "./schema";

export const canAddProposal = (actor: Pick<Actor, "role">) => allows(actor.role, "proposal.add");
export const canUpdateProposal = (actor: Pick<Actor, "role">) => allows(actor.role, "proposal.update");
export const canReopenProposal = (actor: Pick<Actor, "role">) => allows(actor.role, "proposal.reopen");

const accepting: readonly Slot[] = ["lead", "decision_maker"];

/** Accepting binds the firm, so it belongs to the lead and the decision maker; the other answers are only written down. */
export const canAnswerProposal = (actor: Actor, clientCase: HeldCase, answer: ProposalAnswer | "countered") =>
  allows(actor.role, "proposal.answer") && (answer !== "accepted" || canAccept(actor, clientCase));

const canAccept = (actor: Actor, { slots }: HeldCase) =>
  allows(actor.role, "case.move_any") ||
  slots.some(({ slot, userId }) => userId === actor.userId && accepting.includes(slot));
