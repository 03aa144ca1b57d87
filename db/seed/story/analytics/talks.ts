import type { StoryConversations } from "../conversations.ts";

export const conversations: StoryConversations = {
  talks: [
    {
      kind: "other",
      form: "video",
      inDays: -35,
      time: "13:30",
      minutes: 40,
      speaks: "adam",
      writes: "daria",
      contacts: ["Sofie Lindqvist", "Jonas Holm"],
      outcome: "held",
      notes: "They take the platform in-house and will give notice this week. Four engineers need training.",
      clientPosition: "“We grew into this. You taught us enough to want it ourselves.”",
      agreed: "- Daria lists open work\n- Jonas names four people for training",
      openPoints: "The list of names is still missing.",
      summarySentDaysAgo: 34,
    },
  ],
};
