import type { StoryConversations } from "../conversations.ts";

export const conversations: StoryConversations = {
  talks: [
    {
      kind: "consultation",
      form: "meeting",
      inDays: -58,
      time: "14:00",
      minutes: 60,
      place: "pl. Trzech Krzyży 10/14, sala na drugim piętrze",
      agenda: "Przyszłość systemu obiegu spraw\nCzego kancelaria potrzebuje do spokojnej zmiany",
      speaks: "adam",
      writes: "daria",
      contacts: ["Ewa Zielińska", "Tomasz Rybak"],
      plannedDaysAgo: 63,
      invited: true,
      outcome: "held",
      notes:
        "Powiedzieliśmy, że wycofujemy się z utrzymania systemów, których nie rozwijamy. Kancelaria prowadzi już rozmowy z następcą i nie chce zatrzymywać nas na siłę. Najważniejsza jest ciągłość przed końcem roku.",
      clientPosition:
        "„Wolimy uporządkowane wyjście niż opiekuna, któremu nie zależy. Proszę nas nie zostawić w połowie kwartału.”",
      agreed: "- Adam przygotuje warunki wyjścia na koniec kwartału\n- Pan Tomasz przekaże kontakt do następcy",
      openPoints: "Ile sesji przekazania potrzebuje nowy zespół.",
      summarySentDaysAgo: 57,
    },
    {
      kind: "informing",
      form: "call",
      inDays: -37,
      time: "11:00",
      minutes: 20,
      place: "+48 22 555 03 10",
      speaks: "olga",
      writes: "adam",
      contacts: ["Ewa Zielińska"],
      outcome: "held",
      notes: "Decyzja w pierwszym zdaniu, powód jednym zdaniem. Pani mecenas podziękowała za rozmowę przed pismem.",
      clientPosition: "„Dziękuję, że słyszę to od Państwa, a nie z listu.”",
      agreed: "- Pismo doręczamy osobiście w sekretariacie",
    },
  ],
};
