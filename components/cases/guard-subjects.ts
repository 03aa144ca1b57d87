/** What a condition is about, in one or two words of the messages: for rows with no room for its sentence. */
const subjectOf: Record<string, GuardSubject | undefined> = {
  G02: "lead",
  G03: "reason",
  G04: "remedy",
  G05: "review",
  G06: "insolvency",
  G07: "insolvency",
  G08: "talk",
  G09: "proposals",
  G10: "plan",
  G11: "plan",
  G12: "decision",
  G13: "approval",
  G14: "breach",
  G15: "document",
  G16: "informing",
  G17: "dispatch",
  G18: "dispatch",
  G19: "delivery",
  G20: "endDate",
  G21: "stance",
  G22: "offers",
  G23: "agreement",
  G24: "agreement",
  G25: "settlement",
  G26: "settlement",
  G27: "settlement",
  G28: "settlement",
  G29: "handover",
  G30: "access",
  G31: "clientData",
  G32: "lastDay",
  G33: "tasks",
  G34: "confirmation",
  G35: "survey",
  G36: "retrospective",
  G39: "clientNotice",
  G41: "agreement",
  G42: "reading",
};

type GuardSubject =
  | "lead"
  | "reason"
  | "remedy"
  | "review"
  | "insolvency"
  | "talk"
  | "proposals"
  | "plan"
  | "decision"
  | "approval"
  | "breach"
  | "document"
  | "informing"
  | "dispatch"
  | "delivery"
  | "endDate"
  | "stance"
  | "offers"
  | "agreement"
  | "settlement"
  | "handover"
  | "access"
  | "clientData"
  | "lastDay"
  | "tasks"
  | "confirmation"
  | "survey"
  | "retrospective"
  | "clientNotice"
  | "reading"
  | "other";

/** What some conditions are about, each named once, in their order. */
export const guardSubjects = (guards: string[]): GuardSubject[] => [
  ...new Set(guards.map((guard) => subjectOf[guard] ?? "other")),
];
