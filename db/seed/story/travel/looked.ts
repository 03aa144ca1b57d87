import type { StoryTools } from "../tools.ts";

/** What the team saw when it looked at every side, and what it knows of the client's needs. */
export const looked: StoryTools = {
  aspects: {
    by: "marta",
    daysAgo: 34,
    seen: {
      results: ["1", "Bookings from the site are up a fifth on last year."],
      profitability: ["-2", "19 unpaid hours a month; the margin is gone since spring."],
      payments: ["-1", "31 days after the due date on average."],
      scope: ["-2", "41 extras in twelve months, none ordered in writing."],
      communication: ["0", "Quick and friendly, and every message ends with a wish."],
      people: ["-1", "Nobody volunteers for her calls any more."],
      our_part: ["-1", "We said yes forty-one times."],
      legal: ["not_relevant"],
      dependencies: ["-1", "Her catalogue lives in our editor. With us it is 5% of revenue."],
      timing: ["0", "The end of the quarter falls after the early-booking season."],
      relationship: ["1", "She knows every agency on the coast."],
    },
  },
  needs: {
    by: "marta",
    daysAgo: 31,
    needs: {
      dependency: "The catalogue, twice a year",
      season: "Early booking, November to January",
      language: "English with us, German for anything signed",
      channel: "A call first, then everything by e-mail",
      decision_maker: "Katrin Vogel",
    },
  },
  setAside: [
    {
      by: "marta",
      daysAgo: 33,
      usual: "S-CREEP.3",
      why: "A day of workshop would have been one more thing she does not pay for.",
    },
  ],
};
