import type { StoryTools } from "../tools.ts";

export const tools: StoryTools = {
  reasons: [
    {
      by: "marta",
      daysAgo: 1,
      code: "F-MARGIN",
      internal:
        "Hourly work at a rate agreed three years ago. With travel to Lisbon we probably earn nothing, but nobody has done the sum yet.",
      evidence: [],
    },
  ],
};
