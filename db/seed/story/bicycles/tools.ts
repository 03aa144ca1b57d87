import type { StoryTools } from "../tools.ts";

export const tools: StoryTools = {
  reasons: [
    {
      by: "marta",
      daysAgo: 94,
      code: "K-INHOUSE",
      internal:
        "Pan Michał chce sam dodawać rowery i promocje wieczorem, po zamknięciu sklepu. Gotowa platforma to umożliwia, nasz sklep nie.",
      client: "Przechodzi Pan na platformę, którą poprowadzi Pan samodzielnie. Cieszymy się, że sklep do niej dorósł.",
      evidence: [{ text: "Rozmowa telefoniczna i późniejszy e-mail z listą pytań o przeniesienie produktów" }],
    },
  ],
  remedies: [
    {
      by: "marta",
      daysAgo: 92,
      what: "Prosty panel do samodzielnego dodawania promocji",
      triedDaysAgo: 180,
      contact: "Michał Wrona",
      said: "„Wygodne, ale i tak muszę do Was pisać po każdy nowy rower.”",
      result: "partly",
      effect: "O połowę mniej drobnych zleceń.",
    },
  ],
  keep: {
    by: "marta",
    daysAgo: 92,
    answer: "yes",
    note: "Wdzięczny klient. Za rok może potrzebować doradztwa przy drugim sklepie.",
    yearly: 3_840_000,
  },
  review: {
    by: "adam",
    daysAgo: 90,
    reading: { kind: "period", n: "30", unit: "day", method: "email", cutoff: "16:00" },
    points: [
      { point: "notice_period", place: "pkt 8", note: "30 dni od doręczenia, bez końca miesiąca." },
      { point: "form", place: "pkt 8", note: "E-mail wystarczy. Po 16:00 liczy się następny dzień." },
      {
        point: "returns",
        place: "pkt 10",
        note: "Domena jest na pana Michała. Przekazujemy zdjęcia produktów i instrukcje.",
        after: "fulfilled",
      },
    ],
  },
  received: { by: "marta", channel: "email", file: "Wypowiedzenie od pana Michała.txt" },
  answers: [
    {
      by: "filip",
      daysAgo: 57,
      guard: "G25",
      reason: "W rozliczeniu została jedna pozycja, ostatnia faktura. Nic nie czeka w szkicach.",
    },
    {
      by: "filip",
      daysAgo: 46,
      guard: "G26",
      reason: "Zestawienie zaakceptowane przez pana Michała mailem tego samego dnia.",
    },
    { by: "olga", daysAgo: 46, guard: "G27", reason: "Saldo zero, ostatnia faktura zapłacona dzień przed terminem." },
    { by: "filip", daysAgo: 46, guard: "G28", reason: "Żadnych sporów, ani o faktury, ani o zakres." },
    {
      by: "daria",
      daysAgo: 45,
      guard: "G29",
      reason: "Lista przekazania przejrzana z panem Michałem punkt po punkcie, wszystko u niego.",
    },
    {
      by: "daria",
      daysAgo: 45,
      guard: "G30",
      reason: "Nasze konta usunięte, hasła zmienione po ich stronie i sprawdzone.",
    },
    {
      by: "adam",
      daysAgo: 44,
      guard: "G31",
      reason: "Dane klientów sklepu są w nowej platformie, nasza kopia usunięta, potwierdzenie wysłane.",
    },
  ],
};
