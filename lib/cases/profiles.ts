import type { GuardProfile } from "@/db/enums";

/** `must`: nothing gets past it. `may_waive`: the decision maker may let the case pass, with a reason. `off`: not asked. */
export type GuardLevel = "must" | "may_waive" | "off";

/**
 * How much each profile asks, where it differs from `must`. Light suits a project that simply ends; strict suits an
 * ending that may be contested.
 */
const exceptions: Record<GuardProfile, Record<string, GuardLevel | undefined>> = {
  light: {
    G03: "may_waive",
    G04: "may_waive",
    G05: "may_waive",
    G06: "off",
    G08: "may_waive",
    G15: "may_waive",
    G16: "may_waive",
    G21: "may_waive",
    G29: "may_waive",
    G30: "may_waive",
    G31: "may_waive",
    G34: "off",
    G35: "may_waive",
    G36: "off",
    G42: "may_waive",
  },
  standard: {
    G04: "may_waive",
    G06: "may_waive",
    G08: "may_waive",
    G16: "may_waive",
    G34: "may_waive",
    G35: "may_waive",
    G36: "may_waive",
    G42: "may_waive",
  },
  strict: { G04: "may_waive", G08: "may_waive", G16: "may_waive" },
};

/** How much a profile asks of a condition. */
export const levelOf = (profile: GuardProfile, guard: string): GuardLevel => exceptions[profile][guard] ?? "must";

const playbookDefaults: Record<string, GuardProfile | undefined> = {
  consulting_freelance: "light",
  for_cause: "strict",
};

/** The profile a playbook brings, unless the workspace chose another for it. */
export const profileOfPlaybook = (playbookKey: string): GuardProfile => playbookDefaults[playbookKey] ?? "standard";

/** The conditions of a list in three heaps: what a profile insists on, lets pass with a reason, and does not ask. */
export const sortedByLevel = (profile: GuardProfile, guards: readonly string[]): Record<GuardLevel, string[]> => ({
  must: guards.filter((guard) => levelOf(profile, guard) === "must"),
  may_waive: guards.filter((guard) => levelOf(profile, guard) === "may_waive"),
  off: guards.filter((guard) => levelOf(profile, guard) === "off"),
});
