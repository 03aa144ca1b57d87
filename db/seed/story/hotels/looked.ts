import type { StoryTools } from "../tools.ts";

/** What the team saw when it looked at every side, and what it knows of the client's needs. */
export const looked: StoryTools = {
  aspects: {
    by: "marta",
    daysAgo: 108,
    seen: {
      results: ["1", "Direct bookings at 38%, the target was 35%."],
      profitability: ["1", "A margin of 27%."],
      payments: ["0", "In the term, after the group office has stamped them."],
      scope: ["0", "As agreed."],
      communication: ["-1", "Seven days for an approval, through the group office."],
      people: ["1", "Claire is a pleasure to work with."],
      our_part: ["0", "Nothing we would have done differently."],
      legal: ["not_relevant"],
      dependencies: ["-1", "The booking engine is ours until the last day."],
      timing: ["0", "The end falls between Christmas and Easter."],
      relationship: ["2", "A reference we would like to keep."],
    },
  },
  needs: {
    by: "marta",
    daysAgo: 105,
    needs: {
      dependency: "The booking engine, every hour of the day",
      season: "Christmas, Easter and the bank holidays",
      successor: "The London agency, from the first of the month",
      language: "English",
      decision_maker: "Claire Ashdown, and the group office for money",
      formalities: "Purchase order numbers on every invoice",
    },
  },
};
