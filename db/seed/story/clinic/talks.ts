import type { StoryConversations } from "../conversations.ts";

export const conversations: StoryConversations = {
  talks: [
    {
      kind: "consultation",
      form: "meeting",
      inDays: -120,
      time: "12:00",
      minutes: 60,
      place: "ul. Dębowa 3, Wrocław",
      speaks: "adam",
      writes: "daria",
      contacts: ["Joanna Malec", "Krzysztof Pająk"],
      plannedDaysAgo: 127,
      invited: true,
      outcome: "held",
      notes:
        "Przychodnia wchodzi do sieci, która ma własną rejestrację. Obie strony chcą porozumienia zamiast wypowiedzenia. Inspektor pyta o zwrot danych pacjentów i potwierdzenie usunięcia.",
      clientPosition: "„Nie mamy zastrzeżeń do pracy. Dane pacjentów muszą wrócić do nas w całości i pod kluczem.”",
      agreed: "- Adam przygotuje projekt porozumienia\n- Pan Krzysztof opisze, w jakiej postaci chce dane",
      openPoints: "Długość okresu przejściowego.",
      summarySentDaysAgo: 119,
    },
    {
      kind: "informing",
      form: "video",
      inDays: -104,
      time: "10:00",
      minutes: 30,
      speaks: "adam",
      contacts: ["Joanna Malec"],
      outcome: "held",
      notes: "Potwierdziliśmy ustnie, że kończymy za porozumieniem, i datę, którą wpisujemy do projektu.",
      clientPosition: "„Pasuje nam. Prosimy o projekt przed piątkiem.”",
    },
  ],
};
