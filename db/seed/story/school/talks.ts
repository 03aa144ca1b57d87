import type { StoryConversations } from "../conversations.ts";

export const conversations: StoryConversations = {
  talks: [
    {
      kind: "consultation",
      form: "meeting",
      inDays: -29,
      time: "09:00",
      minutes: 60,
      place: "ul. Mostowa 5, Poznań",
      agenda: "Wyniki dwóch ostatnich naborów\nCo widzą Państwo w rozmowach z kandydatami\nCo możemy zmienić",
      speaks: "marta",
      writes: "daria",
      contacts: ["Dorota Kubiak"],
      plannedDaysAgo: 34,
      invited: true,
      outcome: "held",
      notes:
        "Cel 40 zapisów na semestr, wyniki 24 i 19. Kandydaci piszą wieczorem i czekają na odpowiedź do trzech dni. Strona zapisów jest nieczytelna na telefonie. Pani Dorota chce spróbować jeszcze raz, z miernikiem.",
      clientPosition: "„Kliknięcia się dla mnie nie liczą, liczą się zapisani. Dajmy temu jeden semestr.”",
      agreed:
        "- Daria przygotuje nową stronę zapisów\n- Szkoła dzwoni do każdego zgłoszenia w 24 godziny\n- Mierzymy zapisy, nie kliknięcia",
      openPoints: "Kto w szkole odbiera zgłoszenia w weekend.",
      summarySentDaysAgo: 28,
    },
  ],
  proposals: [
    {
      side: "us",
      by: "marta",
      title: "Okres próbny 60 dni",
      terms: "Nowa strona zapisów i telefon do każdego zgłoszenia w 24 godziny. Budżet bez zmian.",
      measure: "30 zapisów do dnia oceny.",
      reviewInDays: 15,
      validInDays: -24,
      addedDaysAgo: 28,
      answered: { daysAgo: 28, by: "marta", answer: "accepted", note: "Zgoda przez telefon, potwierdzona e-mailem." },
    },
  ],
  plan: {
    by: "marta",
    startedDaysAgo: 28,
    goal: "Nabór na poziomie, przy którym kampania się opłaca obu stronom",
    agreedBy: "Dorota Kubiak",
    agreedDaysAgo: 28,
    reviewInDays: 15,
    measures: [
      { title: "Zapisy w semestrze", target: "30 do dnia oceny" },
      { title: "Czas do pierwszego telefonu", target: "najwyżej 24 godziny" },
    ],
  },
};
