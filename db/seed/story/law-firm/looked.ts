import type { StoryTools } from "../tools.ts";

/** What the team saw when it looked at every side, and what it knows of the client's needs. */
export const looked: StoryTools = {
  aspects: {
    by: "adam",
    daysAgo: 69,
    seen: {
      results: ["1", "System działa, przerwy łącznie 3 godziny w roku."],
      profitability: ["0", "Marża 22%, ale bez zapasu na zastępstwo."],
      payments: ["2", "Zawsze przed terminem."],
      scope: ["0", "Zgodnie z umową."],
      communication: ["1", "Pani Ewa odpowiada tego samego dnia."],
      people: ["-2", "Jedna osoba na dyżurze przez cały rok."],
      our_part: ["-2", "O bibliotece wiedzieliśmy dwa lata wcześniej."],
      legal: ["-1", "Tajemnica adwokacka: następca musi podpisać to samo, co my."],
      dependencies: ["-2", "Bez systemu kancelaria nie wyśle pism w terminie."],
      timing: ["-1", "Koniec roku to u nich szczyt terminów sądowych."],
      relationship: ["1", "Polecili nas dwóm kancelariom."],
    },
  },
  needs: {
    by: "adam",
    daysAgo: 65,
    needs: {
      dependency: "Całkowita: terminy sądowe są w naszym systemie",
      season: "Grudzień i styczeń bez żadnych zmian",
      successor: "Kandydat jest, zaczyna od rozmowy z Darią",
      language: "Polski",
      decision_maker: "Ewa Zielińska, wspólniczka zarządzająca",
      formalities: "Umowa o zachowaniu tajemnicy z następcą",
      relationship: "Jak z kolegami, do których można zadzwonić",
    },
  },
  setAside: [
    {
      by: "adam",
      daysAgo: 67,
      usual: "S-SUNSET.2",
      why: "Innego dostawcy tej biblioteki nie ma, a zamiennik oznaczałby przepisanie systemu.",
    },
  ],
};
