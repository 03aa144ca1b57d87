import type { StoryConversations } from "../conversations.ts";

export const conversations: StoryConversations = {
  talks: [
    {
      kind: "consultation",
      form: "call",
      inDays: -44,
      time: "11:00",
      minutes: 45,
      place: "+44 113 555 0144",
      speaks: "marta",
      contacts: ["Priya Nair"],
      plannedDaysAgo: 48,
      invited: true,
      outcome: "held",
      notes:
        "Bright Kettle has 300 members; the plan is made for 5,000. There is no smaller plan on our side. Priya asked for a clean export.",
      clientPosition: "“I like it, I just pay for five thousand members I do not have.”",
      agreed: "- Marta checks whether a smaller plan is coming\n- Daria tests the export",
      summarySentDaysAgo: 43,
    },
    {
      kind: "informing",
      form: "call",
      inDays: -37,
      time: "14:00",
      minutes: 15,
      place: "+44 113 555 0144",
      speaks: "marta",
      contacts: ["Priya Nair"],
      outcome: "held",
      notes:
        "No smaller plan this year; the subscription runs out at the end of the term. Exports are ready before that.",
      clientPosition: "“Fair enough. Please keep my data until I have checked the file.”",
    },
  ],
};
