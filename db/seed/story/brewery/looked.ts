import type { StoryTools } from "../tools.ts";

/** What the team saw when it looked at every side, and what it knows of the client's needs. */
export const looked: StoryTools = {
  aspects: {
    by: "marta",
    daysAgo: 84,
    seen: {
      results: ["-1", "Trzy kampanie po sezonie, sprzedaż bez zmian rok do roku."],
      profitability: ["1", "Największy abonament, marża 31%."],
      payments: ["1", "Jedna faktura na dwanaście po terminie, o 4 dni."],
      scope: ["0", "Zgodnie z umową, kampanie liczone osobno."],
      communication: ["-2", "11 dni na akceptację, decyduje wyłącznie pan Łukasz."],
      people: ["-2", "Dwie osoby poprosiły, żeby nie prowadzić tego klienta."],
      our_part: ["-1", "Nie wpisaliśmy terminu akceptacji do umowy."],
      legal: ["0", "Reklama piwa: każdy materiał sprawdza prawnik klienta."],
      dependencies: ["-1", "Sezon letni planuje się w marcu. U nas to 14% przychodu."],
      timing: ["0", "Koniec kwartału wypada po sezonie."],
      relationship: ["0", "Pan Łukasz zna pół branży. Niech powie, że skończyliśmy czysto."],
    },
  },
  needs: {
    by: "marta",
    daysAgo: 80,
    needs: {
      dependency: "Kampanie sezonowe, od marca do września",
      season: "Lato oraz targi piwa w październiku",
      successor: "Jeszcze nie wybrany",
      decision_maker: "Prezes Łukasz, przez panią Agnieszkę",
      formalities: "Każdy dokument z podpisem prezesa, w dwóch egzemplarzach",
    },
  },
  setAside: [
    {
      by: "marta",
      daysAgo: 82,
      usual: "C-COMM.1",
      why: "Pan Łukasz powiedział wprost, że nikomu tych decyzji nie odda.",
    },
  ],
};
