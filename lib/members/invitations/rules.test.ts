import { expect, test } from "vitest";
import type { Role } from "@/db/enums";
import { invitationState, whyNotAccept, whyNotChangeInvitation } from "./rules";

const now = new Date("2026-11-20T10:00:00Z");
const then = new Date("2026-11-19T10:00:00Z");
const later = new Date("2026-11-21T10:00:00Z");

type Given = {
  role?: Role;
  inviterRole?: Role | null;
  acceptedAt?: Date;
  cancelledAt?: Date;
  expiresAt?: Date;
  revokedAt?: Date;
  usedAt?: Date;
};

const invitation = (given: Given = {}) => ({
  email: "marta@firma.example",
  role: given.role ?? ("member" as const),
  acceptedAt: given.acceptedAt ?? null,
  cancelledAt: given.cancelledAt ?? null,
  inviterRole: given.inviterRole === undefined ? ("admin" as const) : given.inviterRole,
  link: {
    expiresAt: given.expiresAt ?? later,
    revokedAt: given.revokedAt ?? null,
    usedAt: given.usedAt ?? null,
  },
});

test.each<[Given, string, string | null]>([
  [{}, "open", null],
  [{ role: "admin" }, "open", null],
  [{ expiresAt: now }, "expired", "invitation_expired"],
  [{ cancelledAt: then }, "cancelled", "invitation_cancelled"],
  [{ revokedAt: then }, "cancelled", "invitation_cancelled"],
  [{ acceptedAt: then }, "accepted", "invitation_spent"],
  [{ usedAt: then }, "accepted", "invitation_spent"],
  [{ acceptedAt: then, expiresAt: then }, "accepted", "invitation_spent"],
  [{ inviterRole: null }, "cancelled", "invitation_cancelled"],
  [{ role: "owner", inviterRole: "admin" }, "cancelled", "invitation_cancelled"],
])("%j is %s", (given, state, answer) => {
  expect(invitationState(invitation(given), now)).toBe(state);
  expect(whyNotAccept(invitation(given), "marta@firma.example", now)).toBe(answer);
});

test("an open invitation is good for its own address only", () => {
  expect(whyNotAccept(invitation(), "adam@firma.example", now)).toBe("invitation_not_yours");
});

test.each([
  [{ acceptedAt: null, cancelledAt: null }, null],
  [{ acceptedAt: then, cancelledAt: null }, "invitation_spent"],
  [{ acceptedAt: null, cancelledAt: then }, "invitation_cancelled"],
])("%j changes: %s", (given, answer) => {
  expect(whyNotChangeInvitation(given)).toBe(answer);
});
