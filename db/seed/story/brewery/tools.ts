import { checkedBefore } from "../checked.ts";
import type { StoryTools } from "../tools.ts";
import { looked } from "./looked.ts";

export const tools: StoryTools = {
  ...looked,
  reasons: [
    {
      by: "marta",
      daysAgo: 84,
      code: "C-COMM",
      internal:
        "Każdą kampanię zatwierdza osobiście pan Łukasz, a odpowiada średnio po 11 dniach. Trzy kampanie wyszły po sezonie, na który były zrobione, i za każdym razem winę ponosiliśmy my.",
      client:
        "Kampanie czekają na akceptację tak długo, że wychodzą po terminie. Nie umiemy w tych warunkach dać Państwu wyniku, za który Państwo płacą.",
      seenDaysAgo: 170,
      evidence: [
        { amount: "11 dni średnio od wysłania do akceptacji, 3 kampanie po terminie" },
        { text: "Wątki mailowe z trzech kampanii, zebrane przez Martę" },
      ],
    },
    {
      by: "marta",
      daysAgo: 84,
      code: "C-EXPECT",
      internal: "Oczekiwanie wzrostu sprzedaży o 30% przy budżecie mediowym z zeszłego roku.",
      evidence: [{ text: "Notatka ze spotkania kwartalnego" }],
    },
  ],
  remedies: [
    {
      by: "marta",
      daysAgo: 83,
      what: "Kalendarz akceptacji z przypomnieniem po dwóch dniach",
      triedDaysAgo: 140,
      contact: "Agnieszka Dąbek",
      said: "„Ja bym zatwierdziła od razu, ale nie mogę.”",
      result: "no_effect",
      effect: "Przypomnienia czytała pani Agnieszka, decyzje dalej czekały na prezesa.",
    },
  ],
  keep: {
    by: "marta",
    daysAgo: 83,
    answer: "unsure",
    note: "Największy abonament w firmie i najgorsza atmosfera. Tak, jeśli decyzje zacznie podejmować pani Agnieszka.",
    yearly: 26_400_000,
  },
  review: {
    by: "adam",
    daysAgo: 82,
    checked: checkedBefore(55),
    insolvency: [
      { by: "adam", daysAgo: 82, result: "none" },
      { by: "adam", daysAgo: 57, result: "none" },
    ],
    points: [
      {
        point: "notice_period",
        place: "§ 8",
        note: "Trzy miesiące, na koniec kwartału. Spóźnienie o dzień kosztuje kwartał.",
      },
      { point: "form", place: "§ 8", note: "Na piśmie." },
      {
        point: "notice_address",
        place: "§ 15",
        note: "Siedziba w Bielsku-Białej. Pan Łukasz prosił o adres siedziby.",
      },
      {
        point: "ip",
        place: "§ 6",
        note: "Projekty kampanii należą do browaru po zapłacie, pliki źródłowe też.",
        after: "open",
      },
      {
        point: "restrictions",
        place: "§ 11",
        clause: "Wykonawca nie obsługuje innych browarów przez trzy miesiące po zakończeniu Umowy.",
        note: "Trzeba pamiętać przy rozmowach z Browarem Podgórskim.",
        after: "open",
      },
    ],
  },
  decision: {
    by: "olga",
    daysAgo: 60,
    rationale:
      "Spóźnione akceptacje psują pracę obu stronom i odbierają sens kampaniom. Propozycja jednej osoby decyzyjnej została odrzucona, a bez niej żadna inna zmiana nic nie da.",
    alternatives: "Mniejszy zakres i wyższa stawka za opóźnienia. Obie rzeczy karzą zamiast pomagać.",
    impact: "22 000 zł miesięcznie mniej od nowego kwartału. Zespół odzyskuje około 110 godzin.",
    clientReason:
      "Nie potrafimy robić kampanii, które czekają na akceptację dłużej niż trwają. Uważamy, że Państwa marka zasługuje na zespół, który pracuje w Państwa rytmie.",
    approved: { by: "adam", daysAgo: 59 },
  },
  notice: {
    by: "marta",
    daysAgo: 54,
    channel: "courier",
    address: "ul. Źródlana 21, 43-300 Bielsko-Biała",
    tracking: "8841 2207 5536",
    proof: "tracking",
  },
  stance: {
    by: "olga",
    daysAgo: 13,
    attitude: "conditional",
    conditions: "Nowa stawka, akceptacje w dwa dni robocze i jedna osoba decyzyjna. Na początek 60 dni próby.",
    limits: "Poniżej 12 400 zł miesięcznie dokładamy. Nie wracamy do kampanii sezonowych.",
    mandate:
      "Marta może sama zamknąć rozmowę na zakresie do 13 000 zł miesięcznie. Każdy powrót do kampanii zatwierdza Olga.",
    mandateMinor: 15_600_000,
    untilInDays: 20,
    stayMarginMinor: 2_160_000,
    endMarginMinor: 0,
  },
  offers: [
    {
      by: "marta",
      daysAgo: 12,
      side: "client",
      kind: "scope",
      terms: "Same media społecznościowe, 12 postów miesięcznie, 9 000 zł. Akceptacje jak dotąd.",
      valueMinor: 10_800_000,
    },
    {
      by: "marta",
      daysAgo: 6,
      side: "us",
      kind: "scope",
      terms:
        "Media społecznościowe, 12 postów miesięcznie, 13 000 zł. Akceptacje w dwa dni robocze, brak odpowiedzi oznacza zgodę. Zatwierdza pani Agnieszka. Przegląd po 60 dniach.",
      valueMinor: 15_600_000,
      validInDays: 9,
    },
  ],
  answers: [
    {
      by: "adam",
      daysAgo: 57,
      guard: "G15",
      reason: "Pismo kompletne, podpisane przez Olgę; termin na koniec kwartału policzony dwukrotnie.",
    },
  ],
};
