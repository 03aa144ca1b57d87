import type { StoryTools } from "../tools.ts";

/** What the team saw when it looked at every side, and what it knows of the client's needs. */
export const looked: StoryTools = {
  aspects: {
    by: "marta",
    daysAgo: 20,
    seen: {
      results: ["1", "Gazetka i profile sprzedają, pan Paweł to widzi w kasie."],
      profitability: ["-2", "71 godzin miesięcznie przy 42 opłaconych, marża ujemna od ośmiu miesięcy."],
      payments: ["2", "Dwanaście faktur, wszystkie w terminie."],
      scope: ["-2", "Trzeci sklep, drugi profil i gazetka doszły bez aneksu."],
      communication: ["1", "Odpowiedź zwykle tego samego dnia, decyduje pani Halina."],
      people: ["1", "Lubimy się. Zespół jest zmęczony ilością, nie ludźmi."],
      our_part: ["-1", "Osiem miesięcy nie mówiliśmy wprost, ile to kosztuje."],
      legal: ["not_relevant"],
      dependencies: ["-1", "Bez nas nie wyjdzie gazetka; u nas to 8% przychodu."],
      timing: ["-1", "Grudzień to ich najlepszy miesiąc, nie kończymy przed świętami."],
      relationship: ["1", "Polecili nas trzem sąsiadom. Chcemy, żeby dalej mogli."],
    },
  },
  needs: {
    by: "marta",
    daysAgo: 18,
    needs: {
      dependency: "Gazetka i oba profile, reszta może poczekać",
      season: "Święta: od połowy listopada do 6 stycznia",
      channel: "Telefon do pani Haliny, rano przed otwarciem",
      decision_maker: "Halina Kędzierska",
      internal_impact: "Pan Paweł, zanim dowiedzą się sklepy",
      relationship: "Jak z sąsiadami, u których dalej kupuje się chleb",
    },
  },
  setAside: [
    {
      by: "marta",
      daysAgo: 19,
      usual: "F-MARGIN.3",
      why: "Gazetki i zdjęć wypieków nie zautomatyzujemy, a tańszego składu zespołu nie mamy.",
    },
  ],
};
