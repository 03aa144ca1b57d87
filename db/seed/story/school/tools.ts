import type { StoryTools } from "../tools.ts";
import { looked } from "./looked.ts";

export const tools: StoryTools = {
  ...looked,
  reasons: [
    {
      by: "marta",
      daysAgo: 38,
      code: "Q-RESULTS",
      internal:
        "Drugi semestr z rzędu poniżej celu. Reklamy przyprowadzają ludzi na stronę, ale strona zapisów nie działa na telefonie, a szkoła oddzwania po trzech dniach.",
      client:
        "Dwa ostatnie nabory nie dały tylu zapisów, ile razem zaplanowaliśmy. Chcemy zmienić sposób pracy albo powiedzieć sobie dość.",
      seenDaysAgo: 60,
      evidence: [
        { amount: "24 i 19 zapisów wobec celu 40 na semestr" },
        { text: "Zestawienie zapisów ze szkoły, porównane z raportem reklam" },
      ],
    },
    {
      by: "marta",
      daysAgo: 37,
      code: "Q-OURS",
      internal:
        "Strona zapisów jest nasza. Formularz na telefonie wymaga przewijania w bok, wiedzieliśmy o tym od kilku miesięcy.",
      client: "Strona zapisów wymaga poprawy po naszej stronie.",
      evidence: [{ text: "Nagranie z telefonu i zgłoszenie sprzed kilku miesięcy" }],
    },
  ],
  goals: [
    { title: "Zapisy w pierwszym semestrze", expected: "40", actual: "24", sinceDaysAgo: 300 },
    { title: "Zapisy w drugim semestrze", expected: "40", actual: "19", sinceDaysAgo: 130 },
    { title: "Koszt jednego zapisu", expected: "najwyżej 120 zł", actual: "231 zł", sinceDaysAgo: 130 },
  ],
  remedies: [
    {
      by: "marta",
      daysAgo: 37,
      what: "Nowe teksty reklam i węższa grupa odbiorców",
      triedDaysAgo: 120,
      contact: "Dorota Kubiak",
      said: "„Ładniejsze, ale telefon nie dzwoni częściej.”",
      result: "partly",
      effect: "Więcej wejść na stronę, tyle samo zapisów.",
    },
  ],
  keep: {
    by: "marta",
    daysAgo: 36,
    answer: "yes",
    note: "Pani Dorota mówi wprost i chce próbować. Jeden dobry semestr i zostają na lata.",
    yearly: 4_920_000,
  },
  review: {
    by: "adam",
    daysAgo: 36,
    reading: { kind: "period", n: "1", unit: "month", align: "month_end", minTermUntil: "{day:-40}" },
    insolvency: [{ by: "adam", daysAgo: 36, result: "none" }],
    points: [
      { point: "notice_period", place: "§ 7", note: "Miesiąc, na koniec miesiąca kalendarzowego." },
      { point: "minimum_term", place: "§ 7 ust. 2", note: "Okres minimalny już minął." },
      { point: "form", place: "§ 7 ust. 3", note: "Na piśmie, na adres szkoły." },
      {
        point: "references",
        place: "§ 12",
        note: "Mamy zgodę na logo; po zakończeniu trzeba zapytać ponownie.",
        after: "open",
      },
    ],
  },
};
