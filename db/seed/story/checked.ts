import type { StoryChecks } from "./tools.ts";

const read = ["documents", "notice_terms", "end_date", "address", "insolvency", "consumer", "data", "rights", "duties"];

/** The list before anything is sent, gone through by the reader of the contract and by the one who signs. */
export const checkedBefore = (daysAgo: number, forCause = false): StoryChecks[] => [
  { by: "adam", daysAgo, items: forCause ? [...read, "cause"] : read },
  { by: "olga", daysAgo, items: ["signatory", "money"] },
];
