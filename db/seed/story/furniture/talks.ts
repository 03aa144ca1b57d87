import type { StoryConversations } from "../conversations.ts";

export const conversations: StoryConversations = {
  talks: [
    {
      kind: "other",
      form: "call",
      inDays: -12,
      time: "10:00",
      minutes: 10,
      place: "+48 87 555 01 02",
      speaks: "filip",
      contacts: ["Robert Gąska"],
      outcome: "no_show",
      notes: "Nie odebrał, wiadomość na poczcie głosowej z prośbą o telefon w sprawie faktur.",
    },
    {
      kind: "consultation",
      form: "call",
      inDays: 2,
      time: "11:30",
      minutes: 30,
      place: "+48 87 555 01 02",
      agenda: "Zaległe faktury\nCo dalej z katalogiem",
      speaks: "olga",
      writes: "filip",
      contacts: ["Robert Gąska"],
      plannedDaysAgo: 4,
      invited: true,
    },
  ],
};
