import type { StoryTools } from "../tools.ts";
import { looked } from "./looked.ts";

export const tools: StoryTools = {
  ...looked,
  reasons: [
    {
      by: "marta",
      daysAgo: 21,
      code: "F-MARGIN",
      internal:
        "Abonament pokrywa 42 godziny, pracujemy średnio 71. Przez osiem miesięcy dołożyliśmy 231 godzin, czyli tyle, ile kosztuje nas cały kwartał pracy Darii przy innych klientach.",
      client:
        "Zakres pracy urósł ponad to, co obejmuje abonament. Chcemy uczciwie powiedzieć, ile jesteśmy w stanie robić dobrze.",
      seenDaysAgo: 60,
      evidence: [
        { text: "Godziny z ośmiu miesięcy, policzone z ewidencji czasu", file: "Godziny z ośmiu miesięcy.csv" },
        { amount: "71 godzin miesięcznie wobec 42 opłaconych" },
      ],
    },
    {
      by: "marta",
      daysAgo: 21,
      code: "K-BUDGET",
      internal:
        "Po otwarciu trzeciego sklepu pani Halina obcięła budżet reklamowy o połowę. Zakres został taki, jak był przed cięciem.",
      client: "Rozumiemy, że po otwarciu trzeciego sklepu każda złotówka jest liczona.",
      seenDaysAgo: 250,
      evidence: [{ text: "Mail pani Haliny z prośbą o „to samo, tylko taniej”" }],
    },
  ],
  remedies: [
    {
      by: "marta",
      daysAgo: 20,
      what: "Wspólna lista priorytetów na miesiąc, najwyżej pięć pozycji",
      usual: "F-MARGIN.2",
      triedDaysAgo: 150,
      contact: "Paweł Kędzierski",
      said: "„Dobrze, spróbujmy, tylko gazetka musi zostać.”",
      result: "partly",
      effect: "W pierwszym miesiącu 58 godzin, w drugim znowu 73.",
    },
    {
      by: "marta",
      daysAgo: 20,
      what: "Propozycja wyższego abonamentu od kolejnego kwartału",
      usual: "F-MARGIN.1",
      triedDaysAgo: 110,
      contact: "Halina Kędzierska",
      said: "„Nie w tym roku. Piec się zepsuł, wszystko poszło w piec.”",
      result: "refused",
    },
  ],
  keep: {
    by: "marta",
    daysAgo: 19,
    answer: "yes",
    note: "Klient od pierwszego roku firmy, płaci w terminie i poleca nas sąsiadom. Przy 42 godzinach zostajemy z przyjemnością.",
    yearly: 9_360_000,
  },
  review: {
    by: "adam",
    daysAgo: 18,
    reading: { kind: "period", n: "1", unit: "month", runsFrom: "first_of_next_month", align: "none" },
    readingReason:
      "Paragraf 9 mówi o pierwszym dniu następnego miesiąca, więc liczymy pełny miesiąc kalendarzowy od tego dnia. To również odczytanie ostrożniejsze dla piekarni.",
    insolvency: [{ by: "adam", daysAgo: 18, result: "none" }],
    points: [
      { point: "notice_period", place: "§ 9 ust. 1", note: "Pełny miesiąc, od pierwszego dnia następnego miesiąca." },
      { point: "form", place: "§ 12", note: "Pismo na papierze, podpisane przez Olgę. Sam e-mail nie wystarczy." },
      { point: "notice_address", place: "§ 12 ust. 2", note: "Łąkowa 14, kopia e-mailem do pani Haliny." },
      {
        point: "ip",
        place: "§ 7",
        note: "Prawa do grafik przechodzą po zapłacie. Zdjęcia do gazetki są kupione na piekarnię.",
        after: "open",
      },
      {
        point: "subcontractors",
        place: "załącznik 2",
        note: "Drukarnia i influencerka mają rezerwacje na nas. Listę zbiera Marta.",
      },
    ],
  },
};
