import type { StoryConversations } from "../conversations.ts";

export const conversations: StoryConversations = {
  talks: [
    {
      kind: "other",
      form: "call",
      inDays: -85,
      time: "09:15",
      minutes: 25,
      place: "+48 12 555 07 88",
      speaks: "marta",
      contacts: ["Michał Wrona"],
      outcome: "held",
      notes: "Pan Michał zadzwonił sam: przechodzi na gotową platformę. Prosi o instrukcję przeniesienia produktów.",
      clientPosition: "„Nie chodzi o Was. Potrzebuję czegoś, co sam ogarnę wieczorem.”",
      agreed: "- Marta wyśle instrukcję przeniesienia produktów",
    },
  ],
};
