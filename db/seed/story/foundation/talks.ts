import type { StoryConversations } from "../conversations.ts";

export const conversations: StoryConversations = {
  talks: [
    {
      kind: "consultation",
      form: "video",
      inDays: -52,
      time: "13:00",
      minutes: 45,
      agenda: "Zakres i stawka po trzech latach\nCo jest dla fundacji najważniejsze",
      speaks: "marta",
      writes: "olga",
      contacts: ["Barbara Sikora"],
      plannedDaysAgo: 57,
      invited: true,
      outcome: "held",
      notes:
        "Stawka nie rosła od trzech lat, dokładamy co miesiąc około 9 godzin. Pani Barbara zaproponowała, że stronę poprowadzi wolontariuszka, a u nas zostanie newsletter.",
      clientPosition: "„Nie wiedziałam, że dokładacie. Wolę mniejszy zakres i uczciwą stawkę niż przysługę.”",
      agreed: "- Marta wyśle propozycję samego newslettera\n- Pani Barbara wskaże wolontariuszkę do strony",
      summarySentDaysAgo: 51,
    },
  ],
  proposals: [
    {
      side: "us",
      by: "marta",
      title: "Sam newsletter, nowa stawka",
      terms: "Newsletter raz w miesiącu, 8 godzin. Stronę fundacja prowadzi sama, z jednym szkoleniem na start.",
      measure: "Najwyżej 8 godzin miesięcznie, newsletter w pierwszym tygodniu miesiąca.",
      reviewInDays: -14,
      validInDays: -41,
      addedDaysAgo: 50,
      answered: { daysAgo: 46, by: "olga", answer: "accepted", note: "Zgoda mailem, stawka od następnego miesiąca." },
    },
  ],
};
