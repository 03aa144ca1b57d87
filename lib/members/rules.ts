import type { Role } from "@/db/enums";
import { canHoldSlot } from "@/lib/cases/policy";
import type { Refusal } from "@/lib/platform/action/refusal";

type Person = { role: Role; removedAt: Date | null };

/** A workspace is never without an owner. `owners` counts those of today. */
export function whyNotLoseOwner(person: Person, owners: number): Refusal | null {
  return person.role === "owner" && person.removedAt === null && owners <= 1 ? "last_owner" : null;
}

export function whyNotChangeRole(person: Person, role: Role, owners: number): Refusal | null {
  if (person.removedAt) return "member_removed";
  return role === "owner" ? null : whyNotLoseOwner(person, owners);
}

/** Whether a change of role takes away what open work needs: a viewer holds no task and no role in a case. */
export const stopsWorking = (from: Role, to: Role) => canHoldSlot(from) && !canHoldSlot(to);

export function whyNotRemove(person: Person, owners: number): Refusal | null {
  if (person.removedAt) return "member_removed";
  return whyNotLoseOwner(person, owners);
}

export const whyNotRestore = (person: Person): Refusal | null => (person.removedAt ? null : "member_not_removed");

/**
 * Who takes over work must be here and be able to do it. Nobody may take it over, and it waits for an owner;
 * but no open case is left without somebody who leads it.
 */
export function whyNotHandOver(successor: Person | null, leadsCases: boolean): Refusal | null {
  if (!successor) return leadsCases ? "case_lead_needed" : null;
  return successor.removedAt === null && canHoldSlot(successor.role) ? null : "successor_unfit";
}
