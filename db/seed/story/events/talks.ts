import type { StoryConversations } from "../conversations.ts";

export const conversations: StoryConversations = {
  talks: [
    {
      kind: "consultation",
      form: "video",
      inDays: -47,
      time: "11:00",
      minutes: 45,
      agenda: "The open invoices\nWhat you can pay, and when\nThe ticket shop until then",
      speaks: "filip",
      writes: "marta",
      contacts: ["Tom Hargreave"],
      plannedDaysAgo: 52,
      invited: true,
      outcome: "held",
      notes:
        "Tom does not dispute the invoices. Two festivals were rained off and the bank has not answered. We named the fourteen days of the demand and offered instalments once more, in writing.",
      clientPosition: "“I know what I owe you. I just cannot promise a date I will not keep again.”",
      agreed: "- Filip sends the plan for instalments again\n- Tom answers before the fourteen days are over",
      openPoints: "Whether the next festival takes place at all.",
      summarySentDaysAgo: 46,
    },
    {
      kind: "informing",
      form: "call",
      inDays: -30,
      time: "10:00",
      minutes: 15,
      place: "+44 1947 555 021",
      speaks: "olga",
      writes: "filip",
      contacts: ["Tom Hargreave"],
      outcome: "held",
      notes: "Told Tom that the letter comes by courier and what it says. The buyers' data goes to Lucy first of all.",
      clientPosition: "“I expected it. Thank you for the data, honestly.”",
    },
  ],
};
