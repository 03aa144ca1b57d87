import type { StoryTools } from "../tools.ts";

export const tools: StoryTools = {
  reasons: [
    {
      by: "adam",
      daysAgo: 44,
      code: "K-INHOUSE",
      internal:
        "Four engineers joined Northlight this year and the platform has become the heart of their product. It is right that they own it. We taught them, so we have ourselves to thank.",
      client: "You grew a team that can carry the platform. We would have advised the same.",
      evidence: [{ text: "Call with Sofie and Jonas; four names promised for training" }],
    },
  ],
  remedies: [
    {
      by: "marta",
      daysAgo: 43,
      what: "Offer to stay for reviews, one day a month",
      triedDaysAgo: 44,
      contact: "Sofie Lindqvist",
      said: "“Kind, and maybe later. First we want to stand on our own feet.”",
      result: "refused",
    },
  ],
  keep: {
    by: "marta",
    daysAgo: 43,
    answer: "yes",
    note: "Our best engineering work. They promised to speak about it at a conference.",
    yearly: 14_160_000,
  },
  review: {
    by: "adam",
    daysAgo: 40,
    points: [
      { point: "notice_period", place: "section 9", note: "Three months to the day. No month end, no holiday rule." },
      { point: "form", place: "section 9", note: "In writing, e-mail is fine." },
      {
        point: "ip",
        place: "section 7",
        note: "All code is theirs. Two of our own libraries stay under an open licence.",
        after: "open",
      },
      { point: "acceptance", place: "section 5", note: "Thirty days of fixes after the last delivery.", after: "open" },
      { point: "confidentiality", place: "section 12", note: "Three years.", after: "open" },
    ],
  },
  received: { by: "adam", channel: "email", file: "Notice from Northlight.txt" },
};
