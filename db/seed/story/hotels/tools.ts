import { checkedBefore } from "../checked.ts";
import type { StoryTools } from "../tools.ts";
import { looked } from "./looked.ts";

export const tools: StoryTools = {
  ...looked,
  reasons: [
    {
      by: "marta",
      daysAgo: 109,
      code: "K-CHANGE",
      internal:
        "The group gives all marketing to one London agency. Claire did not choose it. What remains with us would be a booking site without the campaigns it was built for, and approvals that take a week.",
      client:
        "You are bringing all marketing under one roof. A booking site without its campaigns would serve you badly.",
      evidence: [
        { text: "Claire's e-mail about the group's decision, with the start date of the London agency" },
        { amount: "GBP 6,900 a month, of which GBP 5,200 are campaigns" },
      ],
    },
    {
      by: "marta",
      daysAgo: 109,
      code: "C-COMM",
      internal: "Every approval goes through the group office and takes seven days on average.",
      evidence: [{ amount: "7 days on average, measured over 22 approvals" }],
    },
  ],
  remedies: [
    {
      by: "marta",
      daysAgo: 108,
      what: "Offer to work under the London agency for the booking site only",
      triedDaysAgo: 118,
      contact: "Claire Ashdown",
      said: "“I asked. They want one team and one invoice.”",
      result: "refused",
    },
  ],
  keep: {
    by: "marta",
    daysAgo: 107,
    answer: "yes",
    note: "Three lovely hotels and a fair director. We would take the site back any day.",
    yearly: 8_280_000,
  },
  review: {
    by: "adam",
    daysAgo: 106,
    checked: checkedBefore(82),
    reading: { kind: "period", n: "60", unit: "day", clearDays: "", calendar: "UK_EW" },
    insolvency: [
      { by: "adam", daysAgo: 106, result: "none" },
      { by: "adam", daysAgo: 84, result: "none" },
    ],
    points: [
      { point: "notice_period", place: "clause 11.1", note: "Sixty days from delivery, no month end." },
      {
        point: "notice_address",
        place: "clause 14",
        note: "Registered office, by courier. E-mail alone does not count.",
      },
      {
        point: "payment_terms",
        place: "clause 6",
        note: "Media is invoiced as booked; what runs past the end stays theirs.",
      },
      {
        point: "ip",
        place: "clause 8",
        note: "Site and photographs are theirs. Our booking module stays licensed.",
        after: "open",
      },
      {
        point: "subcontractors",
        place: "schedule 2",
        note: "Two publishers hold bookings in our name. They must be moved or cancelled.",
        after: "open",
      },
    ],
  },
  decision: {
    by: "olga",
    daysAgo: 88,
    rationale:
      "The campaigns leave with the group's new agency. Keeping a quarter of the work with the old approval path would cost more than it brings, and would leave the hotels with two half-responsible teams.",
    alternatives: "Staying for the booking site alone; a longer exit with support. The group wants neither.",
    impact: "GBP 6,900 a month less. Marta and Daria are free for other projects from the last day on.",
    clientReason:
      "One team should look after your guests from the first click to the booking. We help it to get there.",
    approved: { by: "adam", daysAgo: 87 },
  },
  notice: {
    by: "marta",
    daysAgo: 81,
    channel: "courier",
    address: "12 Quay Street, Bristol BS1 4TR",
    tracking: "PX 5512 0931 GB",
    proof: "receipt",
  },
  stance: {
    by: "olga",
    daysAgo: 70,
    attitude: "conditional",
    conditions: "We help the new agency for a fixed fee, up to the last day and not beyond it.",
    limits: "No campaign work after the last day.",
    mandate: "Marta may agree to two extra days of support.",
    mandateMinor: 160_000,
  },
  offers: [
    {
      by: "marta",
      daysAgo: 68,
      side: "us",
      kind: "other",
      terms: "Two days of workshops for the London agency in Bristol, GBP 1,600 and travel.",
      valueMinor: 160_000,
      validInDays: -54,
    },
  ],
  answers: [
    {
      by: "adam",
      daysAgo: 84,
      guard: "G15",
      reason: "Letter complete: parties, contract number, last day, signature. Read aloud once.",
    },
  ],
};
