import "server-only";
import type { CaseMode, CaseState, Initiator, LocalizedText, Slot } from "@/db/enums";
import type { Refusal } from "@/lib/platform/action/refusal";
import type { Scope } from "@/lib/platform/scope";
import type { CaseFacts } from "../guards";
import { describeState, transitionsFrom } from "../lifecycle";
import { isOnPath, pathOf } from "../paths";
import { canMoveCase, type HeldCase } from "../policy";
import { type Blocker, blockersOf, needsReason, whyNotMove } from "../rules";
import { checksFrom } from "../checks";
import { callsOff, type Stops } from "../stopping";

/** A step the case may take from here, and if not now, why. */
export type OfferedMove = {
  to: CaseState;
  name: LocalizedText;
  /** What the case is in after the step. */
  meaning: LocalizedText;
  reasonNeeded: boolean;
  /** Whether this person is the one to take it. */
  allowed: boolean;
  roles: Slot[];
  whyNot: Refusal | null;
  /** What still stands in the way, to be resolved one by one. */
  blockers: Blocker[];
  /** What goes no further with this step, and when it is to be looked at again. */
  ends: { stops: Stops; checks: string[] } | null;
};

type MovableCase = { state: CaseState; initiator: Initiator; mode: CaseMode | null };

/** The steps that apply to a case, in the order of the lifecycle, with what stands in the way of each. */
export function movesOf(
  scope: Scope,
  clientCase: MovableCase,
  facts: CaseFacts,
  held: HeldCase,
  stops: Stops,
): OfferedMove[] {
  const path = pathOf(clientCase);
  return transitionsFrom(clientCase.state)
    .filter(({ from, to }) => isOnPath(path, from, to))
    .map((transition) => {
      const blockers = blockersOf(transition, facts, scope.today);
      return {
        to: transition.to,
        name: transition.name,
        meaning: describeState(transition.to).description,
        reasonNeeded: needsReason(transition),
        allowed: canMoveCase(scope.actor, held, transition),
        roles: transition.roles,
        whyNot: whyNotMove(clientCase, transition, blockers),
        blockers,
        ends: callsOff(transition.to)
          ? {
              stops,
              checks:
                transition.to === "retained"
                  ? checksFrom(scope.today, scope.workspace.calendar).map(({ on }) => on)
                  : [],
            }
          : null,
      };
    });
}
