import type { StoryTools } from "../tools.ts";

/** What the team saw when it looked at every side, and what it knows of the client's needs. */
export const looked: StoryTools = {
  aspects: {
    by: "filip",
    daysAgo: 16,
    seen: {
      payments: ["-2", "Cztery faktury, najstarsza ponad 100 dni po terminie."],
      communication: ["-2", "Od miesiąca nikt nie odbiera telefonu."],
      results: ["1", "Katalog sprzedaje, dostaliśmy za niego pochwałę."],
      our_part: ["-1", "Drugą sesję zaczęliśmy mimo zaległości."],
      legal: ["-1", "Nie wiemy, czy nie toczy się restrukturyzacja. Sprawdzić w rejestrze."],
    },
  },
  setAside: [
    {
      by: "filip",
      daysAgo: 15,
      usual: "F-UNPAID.3",
      why: "Ugoda ma sens dopiero po rozmowie, a na razie nie ma z kim rozmawiać.",
    },
  ],
};
