import { checkedBefore } from "../checked.ts";
import type { StoryTools } from "../tools.ts";

export const tools: StoryTools = {
  reasons: [
    {
      by: "marta",
      daysAgo: 49,
      code: "N-TERM",
      internal:
        "The pilot year ends and the Team plan is far too large: 300 members where it pays from about 2,000. Renewing would only collect money for nothing.",
      client: "The pilot year is over, and the plan is made for shops much larger than yours.",
      evidence: [
        { amount: "300 members on a plan for 5,000" },
        { text: "Usage of the last twelve months, from the platform" },
      ],
    },
  ],
  remedies: [
    {
      by: "marta",
      daysAgo: 48,
      what: "Asked our product people for a smaller plan",
      triedDaysAgo: 60,
      result: "no_effect",
      effect: "Not within this year.",
    },
  ],
  keep: {
    by: "marta",
    daysAgo: 48,
    answer: "unsure",
    note: "Priya would come back to a smaller plan. Write to her when there is one.",
    yearly: 504_000,
  },
  review: {
    by: "adam",
    daysAgo: 47,
    checked: checkedBefore(37),
    reading: {
      kind: "term_opt_out",
      n: "30",
      unit: "day",
      calendar: "UK_EW",
      termEnd: "{day:21}",
      renewalMonths: "12",
    },
    insolvency: [{ by: "adam", daysAgo: 47, result: "none" }],
    points: [
      { point: "term", place: "terms 3.1", note: "Twelve months, renews for twelve unless somebody objects." },
      { point: "notice_period", place: "terms 3.2", note: "Thirty days before the end of the term, by e-mail." },
      { point: "returns", place: "terms 9", note: "Export on request; thirty days to fetch it.", after: "open" },
      {
        point: "data",
        place: "data terms 5",
        note: "Members' data is deleted sixty days after the end.",
        after: "open",
      },
    ],
  },
  decision: {
    by: "adam",
    daysAgo: 38,
    mode: "expiry",
    rationale:
      "The plan does not fit, there is no smaller one this year, and a silent renewal would take twelve months of money from a small shop. We let the term run out.",
    alternatives:
      "Half the price for a year. It would still be the wrong product, and the others would ask for it too.",
    impact: "GBP 420 a month. One afternoon for the export.",
    clientReason: "You would be paying for 5,000 members you do not have. Let it end, and take your data with you.",
  },
  notice: {
    by: "marta",
    daysAgo: 36,
    channel: "email",
    address: "priya@brightkettle.example",
    proof: "email_header",
  },
};
