import { checkedBefore } from "../checked.ts";
import type { StoryTools } from "../tools.ts";

export const tools: StoryTools = {
  reasons: [
    {
      by: "adam",
      daysAgo: 207,
      code: "S-SUNSET",
      internal:
        "The fleet portal stands on a framework without security updates for half a year. A rewrite was offered twice and not ordered. Each month we keep it running we carry a risk that is not ours.",
      client: "The framework under the portal is no longer maintained, and we cannot keep it safe for you any longer.",
      evidence: [
        { text: "End of support notice of the framework" },
        { text: "Two quotes for a rewrite, both declined" },
      ],
    },
  ],
  remedies: [
    {
      by: "adam",
      daysAgo: 206,
      what: "Quote for a rewrite in three stages",
      triedDaysAgo: 230,
      contact: "Maarten de Wit",
      said: "“The board says trucks first.”",
      result: "refused",
    },
  ],
  keep: {
    by: "adam",
    daysAgo: 205,
    answer: "unsure",
    note: "Six good years. With a new portal, yes; with this one, no.",
    yearly: 10_320_000,
  },
  review: {
    by: "adam",
    daysAgo: 204,
    checked: checkedBefore(175),
    reading: {
      kind: "period",
      n: "2",
      unit: "month",
      align: "month_end",
      calendar: "NL",
      method: "post_deemed",
      postDays: "2",
    },
    insolvency: [
      { by: "adam", daysAgo: 204, result: "none" },
      { by: "adam", daysAgo: 178, result: "none" },
    ],
    points: [
      { point: "notice_period", place: "article 12", note: "Two months to the end of a month." },
      {
        point: "form",
        place: "article 12.2",
        note: "Registered letter; counts as received two working days after posting.",
      },
      { point: "returns", place: "article 15", note: "Source, runbooks and keys.", after: "fulfilled" },
      { point: "confidentiality", place: "article 14", note: "Two years after the end.", after: "open" },
    ],
  },
  decision: {
    by: "olga",
    daysAgo: 182,
    rationale:
      "We cannot answer for a portal whose foundation gets no security updates, and the client has decided against a rewrite twice. An orderly exit protects the trucks better than another year of patches.",
    alternatives: "Another year with a waiver of liability. Nobody would sleep better for it.",
    impact: "EUR 8,600 a month less; Daria's on-call duty halves.",
    clientReason: "We can no longer keep the portal safe, and we would rather say so than hope.",
    approved: { by: "adam", daysAgo: 181 },
  },
  notice: {
    by: "adam",
    daysAgo: 174,
    channel: "registered_post",
    address: "Boompjes 55, 3011 XB Rotterdam",
    tracking: "RR 4471 9920 8 PL",
    proof: "tracking",
  },
  stance: {
    by: "adam",
    daysAgo: 125,
    attitude: "conditional",
    conditions: "A short extension if the successor starts late, without new features.",
    limits: "Two months at most.",
    mandate: "Adam may agree to two months at the present fee.",
    mandateMinor: 1_720_000,
    untilInDays: -100,
  },
  offers: [
    {
      by: "adam",
      daysAgo: 122,
      side: "us",
      kind: "term",
      terms: "One more month at the same fee, should the new team need it.",
      valueMinor: 860_000,
      validInDays: -108,
    },
  ],
  answers: [
    { by: "adam", daysAgo: 176, guard: "G15", reason: "Letter complete and signed; posted as the contract asks." },
    { by: "filip", daysAgo: 86, guard: "G25", reason: "All items confirmed; the two extra sessions are not billed." },
    { by: "filip", daysAgo: 68, guard: "G26", reason: "Statement accepted by Maarten's finance team without remarks." },
    { by: "olga", daysAgo: 68, guard: "G27", reason: "Balance zero since the last transfer." },
    { by: "filip", daysAgo: 68, guard: "G28", reason: "No dispute; the two extra sessions settled the only question." },
    {
      by: "daria",
      daysAgo: 67,
      guard: "G29",
      reason: "Handover list signed by both sides, the runbook of the nightly import promised within a week.",
    },
    { by: "daria", daysAgo: 67, guard: "G30", reason: "All eleven accounts closed, keys handed over and changed." },
    { by: "adam", daysAgo: 67, guard: "G31", reason: "Data returned, our copies deleted, certificate sent." },
    { by: "adam", daysAgo: 66, guard: "G34", reason: "Closing letter sent to Maarten, with thanks for six years." },
    { by: "adam", daysAgo: 66, guard: "G36", reason: "Retrospective set for two weeks after closing, Adam leads it." },
  ],
};
