import type { StoryTools } from "../tools.ts";
import { looked } from "./looked.ts";

export const tools: StoryTools = {
  ...looked,
  reasons: [
    {
      by: "marta",
      daysAgo: 35,
      code: "S-CREEP",
      internal:
        "Twelve months of extras: landing pages, a brochure, translations. 19 hours a month on average, none of them billed. Each one looked too small to argue about.",
      client: "The scope grew and the fee did not, and we could not agree on either.",
      told: {
        code: "F-MARGIN",
        why: "Katrin takes every extra for a favour between friends and argues about each. Hours against the fee are what nobody disputes.",
      },
      seenDaysAgo: 180,
      evidence: [
        { text: "List of the extras of twelve months, with hours", file: "Extras of twelve months.csv" },
        { amount: "19 hours a month, about EUR 1,400" },
      ],
    },
    {
      by: "marta",
      daysAgo: 35,
      code: "F-LATE",
      internal: "Invoices are paid, but in the third week after the reminder.",
      evidence: [{ amount: "31 days after the due date on average" }],
    },
  ],
  remedies: [
    {
      by: "marta",
      daysAgo: 34,
      what: "An order form for everything outside the scope",
      usual: "S-CREEP.1",
      triedDaysAgo: 95,
      contact: "Katrin Vogel",
      said: "“I will not sign a form for every headline.”",
      result: "refused",
    },
    {
      by: "marta",
      daysAgo: 34,
      what: "A monthly list of extras with their hours",
      triedDaysAgo: 70,
      contact: "Katrin Vogel",
      result: "no_effect",
      effect: "Read, thanked for, and longer the next month.",
    },
  ],
  keep: {
    by: "marta",
    daysAgo: 33,
    answer: "no",
    note: "Good work, tired team. At the present fee we cannot do it with a light heart.",
    yearly: 6_480_000,
  },
  review: {
    by: "adam",
    daysAgo: 32,
    checked: [
      { by: "adam", daysAgo: 5, items: ["documents", "notice_terms", "end_date", "address", "insolvency", "consumer"] },
    ],
    reading: { kind: "period", n: "6", unit: "week", align: "quarter_end", calendar: "DE" },
    insolvency: [{ by: "adam", daysAgo: 32, result: "none" }],
    points: [
      {
        point: "notice_period",
        place: "section 10",
        note: "Six weeks to the end of a quarter. One day late costs three months.",
      },
      { point: "form", place: "section 10", note: "In writing, signed by hand." },
      { point: "notice_address", place: "section 13", note: "Lindenallee 40, Hamburg." },
      {
        point: "ip",
        place: "section 7",
        note: "Texts are theirs after payment; two invoices are still open.",
        after: "open",
      },
    ],
  },
  decision: {
    by: "olga",
    daysAgo: 6,
    rationale:
      "A year of unpaid extras, two attempts to bring order into them, and a fair proposal that was turned down. We end it at the next quarter end the contract allows, while both sides still speak well of each other.",
    alternatives: "Billing every extra from now on. Katrin said plainly that she would not pay them.",
    impact: "EUR 5,400 a month less, about 70 hours a month back.",
    clientReason: "The scope grew and the fee did not, and we could not agree on either.",
    approved: { by: "adam", daysAgo: 5 },
  },
};
