import type { StoryConversations } from "../conversations.ts";

export const conversations: StoryConversations = {
  talks: [
    {
      kind: "consultation",
      form: "video",
      inDays: -196,
      time: "10:00",
      minutes: 60,
      speaks: "adam",
      writes: "daria",
      contacts: ["Maarten de Wit"],
      plannedDaysAgo: 201,
      invited: true,
      outcome: "held",
      notes:
        "The portal stands on a framework we no longer support. A rewrite was offered twice and not ordered. Maarten understands, and worries about the nightly import.",
      clientPosition: "“Six good years. Just do not let the trucks stand still while you leave.”",
      agreed: "- Adam sends three names of possible successors\n- Daria documents the nightly import",
      summarySentDaysAgo: 195,
    },
    {
      kind: "informing",
      form: "video",
      inDays: -174,
      time: "11:00",
      minutes: 20,
      speaks: "adam",
      contacts: ["Maarten de Wit"],
      outcome: "held",
      notes: "Decision and date in the first two sentences, then the steps until the last day.",
      clientPosition: "“Clear. Put the import at the top of the list.”",
    },
  ],
};
