import { routes } from "@/lib/platform/routes";

/** The pages of a case where conditions are met. */
const placeOf: Record<string, GuardPlace | undefined> = {
  G02: "people",
  G03: "analysis",
  G04: "analysis",
  G05: "contract",
  G06: "contract",
  G07: "contract",
  G08: "talks",
  G09: "talks",
  G10: "talks",
  G11: "talks",
  G12: "decision",
  G13: "decision",
  G14: "decision",
  G16: "talks",
  G17: "notice",
  G18: "notice",
  G19: "notice",
  G20: "notice",
  G21: "negotiation",
  G22: "negotiation",
  G23: "negotiation",
  G24: "negotiation",
  G32: "dates",
  G33: "tasks",
  G35: "feedback",
  G38: "notice",
  G39: "notice",
  G41: "negotiation",
  G42: "contract",
  G43: "notice",
  G44: "notice",
};

export type GuardPlace =
  | "people"
  | "analysis"
  | "contract"
  | "talks"
  | "decision"
  | "notice"
  | "negotiation"
  | "dates"
  | "tasks"
  | "feedback";

/** Where a condition is met: the key of the place in the messages, and its address. Null: only a person can state it. */
export function guardPlace(slug: string, caseId: string, guard: string): { key: GuardPlace; href: string } | null {
  const key = placeOf[guard];
  return key ? { key, href: addresses[key](slug, caseId) } : null;
}

const addresses: Record<GuardPlace, (slug: string, caseId: string) => string> = {
  people: (slug, caseId) => routes.case(slug, caseId, { tab: "people" }),
  tasks: (slug, caseId) => routes.case(slug, caseId),
  analysis: routes.caseAnalysis,
  contract: routes.caseContract,
  talks: routes.caseTalks,
  decision: routes.caseDecision,
  notice: routes.caseNotice,
  negotiation: routes.caseNegotiation,
  dates: (slug, caseId) => routes.caseDates(slug, caseId),
  feedback: routes.caseFeedback,
};
