import type { StoryTools } from "../tools.ts";

export const tools: StoryTools = {
  reasons: [
    {
      by: "filip",
      daysAgo: 33,
      code: "N-TERM",
      internal: "The hosting agreement runs out at the end of the quarter and Dr Byrne does not want to renew it.",
      evidence: [{ text: "Dr Byrne's e-mail about hosting" }],
    },
  ],
};
