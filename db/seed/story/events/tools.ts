import { checkedBefore } from "../checked.ts";
import type { StoryTools } from "../tools.ts";

export const tools: StoryTools = {
  reasons: [
    {
      by: "filip",
      daysAgo: 58,
      code: "L-BREACH",
      internal:
        "Six invoices unpaid, and the contract lets us end at once after a written demand with fourteen days. Tom promised payment three times, each time by Friday.",
      client: "Six invoices remain unpaid after our demand and the fourteen days the contract gives.",
      seenDaysAgo: 75,
      evidence: [
        { text: "Open invoices with due dates and reminders", file: "Open invoices.csv" },
        { text: "Demand of clause 9.2 with the courier's receipt", file: "Demand with receipt.txt" },
        { amount: "GBP 11,340.00 unpaid" },
      ],
    },
    {
      by: "filip",
      daysAgo: 58,
      code: "F-LATE",
      internal: "Not one invoice of the last year was paid within the term.",
      evidence: [{ amount: "44 days after the due date on average" }],
    },
  ],
  remedies: [
    {
      by: "filip",
      daysAgo: 57,
      what: "Instalments over six months, without interest",
      triedDaysAgo: 66,
      contact: "Tom Hargreave",
      said: "“Send me the plan, I sign it today.” It was never signed.",
      result: "no_effect",
    },
    {
      by: "filip",
      daysAgo: 57,
      what: "Ticket shop kept open through the last festival in good faith",
      triedDaysAgo: 80,
      result: "partly",
      effect: "One of seven invoices was paid the week after.",
    },
  ],
  keep: {
    by: "marta",
    daysAgo: 57,
    answer: "no",
    note: "We liked the festivals. We cannot lend money to them.",
    yearly: 2_268_000,
  },
  review: {
    by: "adam",
    daysAgo: 56,
    checked: checkedBefore(30, true),
    reading: { kind: "immediate", n: "0", unit: "day", calendar: "UK_EW" },
    insolvency: [
      { by: "filip", daysAgo: 56, result: "none" },
      { by: "filip", daysAgo: 31, result: "none" },
    ],
    points: [
      {
        point: "cause",
        place: "clause 9.2",
        clause:
          "Either party may end this agreement at once if an overdue sum is not paid within fourteen days of a written demand.",
        note: "Demand delivered by courier; the fourteen days are counted from its receipt.",
      },
      { point: "form", place: "clause 9.4", note: "In writing, to the registered office." },
      { point: "payment_terms", place: "clause 5", note: "Fourteen days, statutory interest.", after: "breached" },
      {
        point: "returns",
        place: "clause 11",
        note: "Ticket buyers' data must reach them whatever they owe.",
        after: "open",
      },
    ],
  },
  decision: {
    by: "olga",
    daysAgo: 34,
    mode: "for_cause",
    rationale:
      "The demand was delivered, the fourteen days passed without a payment or an answer, and a plan for instalments lay unsigned for weeks. Going on would only make the debt larger for both.",
    alternatives: "Ordinary notice of one month. It adds another unpaid invoice and changes nothing.",
    impact: "GBP 1,890 a month less. GBP 11,340 go to the debt collection we agreed on with our lawyer.",
    clientReason:
      "Six invoices remain unpaid after our written demand, so the agreement ends today. Your ticket buyers' data is ready for you.",
    breach: "Six invoices, GBP 11,340.00 in all, unpaid after the demand of clause 9.2 and its fourteen days.",
    cure: { deliveredDaysAgo: 52, untilDaysAgo: 38 },
    approved: { by: "adam", daysAgo: 33 },
  },
  notice: {
    by: "adam",
    daysAgo: 29,
    channel: "courier",
    address: "2 Harbour Row, Whitby YO21 3PU",
    tracking: "PX 7710 4482 GB",
    proof: "receipt",
  },
  answers: [
    {
      by: "adam",
      daysAgo: 31,
      guard: "G15",
      reason: "Letter read by our lawyer: breach, demand, dates and the clause are all named.",
    },
  ],
};
