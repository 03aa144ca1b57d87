import type { StoryTools } from "../tools.ts";

export const tools: StoryTools = {
  reasons: [
    {
      by: "marta",
      daysAgo: 80,
      code: "F-MARGIN",
      internal:
        "Stawka nie rosła od trzech lat, a newsletter i strona zajmują nam 14 godzin zamiast 5. Dokładamy co miesiąc około 9 godzin i nikt tego fundacji nie powiedział.",
      client: "Przez trzy lata praca urosła, a stawka nie. Powinniśmy byli powiedzieć o tym wcześniej.",
      evidence: [
        { amount: "14 godzin miesięcznie wobec 5 opłaconych" },
        { text: "Ewidencja czasu z dwunastu miesięcy" },
      ],
    },
  ],
  remedies: [
    {
      by: "marta",
      daysAgo: 79,
      what: "Szablon newslettera, który fundacja wypełnia sama",
      triedDaysAgo: 200,
      contact: "Barbara Sikora",
      said: "„Pięknie wygląda, ale nikt u nas nie ma na to czasu.”",
      result: "no_effect",
      effect: "Użyty raz, potem teksty znów przychodziły mailem.",
    },
  ],
  keep: {
    by: "marta",
    daysAgo: 79,
    answer: "yes",
    note: "Lubimy to, co robią. Szkoda byłoby kończyć przez coś, o czym nigdy nie porozmawialiśmy.",
    yearly: 1_800_000,
  },
  review: {
    by: "adam",
    daysAgo: 77,
    checked: [{ by: "adam", daysAgo: 56, items: ["documents", "notice_terms", "address", "insolvency"] }],
    points: [
      { point: "notice_period", place: "pkt 6", note: "14 dni, w każdej chwili." },
      { point: "form", place: "pkt 6", note: "Forma dokumentowa, czyli także e-mail." },
      { point: "returns", place: "pkt 9", note: "Lista odbiorców newslettera należy do fundacji.", after: "open" },
    ],
  },
  decision: {
    by: "olga",
    daysAgo: 57,
    rationale:
      "Propozycja samego newslettera została bez odpowiedzi, a dalej dokładać nie możemy. Kończymy z 14-dniowym terminem i pomocą przy przekazaniu, chyba że fundacja wróci z własnym pomysłem.",
    alternatives: "Praca społeczna w tym samym zakresie. Uczciwsza byłaby jednorazowa darowizna niż ukryta zniżka.",
    impact: "1 500 zł miesięcznie mniej, 14 godzin miesięcznie więcej.",
    clientReason: "Nie jesteśmy w stanie prowadzić strony i newslettera w tej stawce, a nie chcemy robić tego gorzej.",
  },
  stance: {
    by: "olga",
    daysAgo: 53,
    attitude: "open",
    conditions: "Zakres taki, za jaki fundacja może zapłacić, i rozmowa o stawce raz w roku.",
    limits: "Najwyżej 8 godzin miesięcznie. Strona internetowa po stronie fundacji.",
    mandate: "Marta może sama zgodzić się na umowę do 14 400 zł rocznie, powyżej decyduje Olga.",
    mandateMinor: 1_440_000,
    untilInDays: -40,
    stayMarginMinor: 240_000,
    endMarginMinor: 0,
  },
  offers: [
    {
      by: "marta",
      daysAgo: 51,
      side: "client",
      kind: "scope",
      terms: "Newsletter raz w miesiącu i strona raz na kwartał, 1 000 zł miesięcznie.",
      valueMinor: 1_200_000,
    },
    {
      by: "marta",
      daysAgo: 49,
      side: "us",
      kind: "scope",
      terms:
        "Sam newsletter, 8 godzin miesięcznie, 1 250 zł. Stronę prowadzi wolontariuszka, po jednym szkoleniu u nas.",
      valueMinor: 1_500_000,
      validInDays: -42,
      approvedBy: "olga",
      answered: {
        by: "olga",
        daysAgo: 46,
        status: "accepted",
        answer: "Pani Barbara: „Wolę mniejszy zakres i uczciwą stawkę niż przysługę, o której nie wiem”.",
        points: [
          "Szkolenie wolontariuszki z prowadzenia strony, dwie godziny",
          "Newsletter do 10. dnia miesiąca, po akceptacji pani Barbary",
        ],
      },
    },
  ],
  agreement: { signed: { by: "marta", daysAgo: 45, byUsDaysAgo: 45, byClientDaysAgo: 45 } },
};
