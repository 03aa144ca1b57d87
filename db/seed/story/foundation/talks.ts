import type { StoryConversations } from "../conversations.ts";

export const conversations: StoryConversations = {
  talks: [
    {
      kind: "consultation",
      form: "video",
      inDays: -66,
      time: "13:00",
      minutes: 45,
      agenda: "Zakres i stawka po trzech latach\nCo jest dla fundacji najważniejsze",
      speaks: "marta",
      writes: "olga",
      contacts: ["Barbara Sikora"],
      plannedDaysAgo: 71,
      invited: true,
      outcome: "held",
      notes:
        "Stawka nie rosła od trzech lat, dokładamy co miesiąc około 9 godzin. Pani Barbara nie wiedziała o różnicy. Musi porozmawiać z zarządem, zanim cokolwiek obieca.",
      clientPosition: "„Nie wiedziałam, że dokładacie. Wstyd mi trochę, że nikt nie zapytał.”",
      agreed: "- Marta wyśle propozycję samego newslettera\n- Pani Barbara zapyta zarząd",
      summarySentDaysAgo: 65,
    },
    {
      kind: "informing",
      form: "call",
      inDays: -55,
      time: "10:30",
      minutes: 25,
      place: "+48 22 555 08 07",
      speaks: "olga",
      writes: "marta",
      contacts: ["Barbara Sikora"],
      outcome: "held",
      notes:
        "Powiedziałam, że kończymy i dlaczego. Pani Barbara: propozycja utknęła w zarządzie, a jej zależy na newsletterze. Zapytała, czy może wrócić z własnym pomysłem. Może.",
      clientPosition: "„Rozumiem. Ale proszę dać mi tydzień, bo newsletter to połowa naszych darowizn.”",
    },
    {
      kind: "negotiation",
      form: "video",
      inDays: -51,
      time: "12:00",
      minutes: 40,
      speaks: "marta",
      writes: "olga",
      contacts: ["Barbara Sikora"],
      outcome: "held",
      notes:
        "Przeszłyśmy przez godziny newslettera. Strona może trafić do wolontariuszki, jeśli pokażemy jej raz, jak to działa.",
      clientPosition: "„Wolę mniejszy zakres i uczciwą stawkę niż przysługę.”",
      agreed: "- Marta wyśle ofertę na sam newsletter\n- Pani Barbara wskaże wolontariuszkę do strony",
    },
  ],
  proposals: [
    {
      side: "us",
      by: "marta",
      title: "Sam newsletter, nowa stawka",
      terms: "Newsletter raz w miesiącu, 8 godzin. Stronę fundacja prowadzi sama, z jednym szkoleniem na start.",
      measure: "Najwyżej 8 godzin miesięcznie, newsletter w pierwszym tygodniu miesiąca.",
      validInDays: -61,
      addedDaysAgo: 65,
    },
  ],
};
