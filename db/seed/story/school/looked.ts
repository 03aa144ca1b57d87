import type { StoryTools } from "../tools.ts";

/** What the team saw when it looked at every side, and what it knows of the client's needs. */
export const looked: StoryTools = {
  aspects: {
    by: "marta",
    daysAgo: 37,
    seen: {
      results: ["-2", "24 i 19 zapisów wobec 40, drugi semestr z rzędu."],
      profitability: ["0", "Godziny mieszczą się w abonamencie."],
      payments: ["1", "Wszystko w terminie."],
      scope: ["0", "Zgodnie z umową."],
      communication: ["1", "Pani Dorota odpowiada w ciągu dnia."],
      people: ["1", "Dobra atmosfera po obu stronach."],
      our_part: ["-2", "Formularz zapisów na telefonie nie działa, wiemy o tym od miesięcy."],
      legal: ["not_relevant"],
      dependencies: ["-1", "Nabór stoi na naszej stronie zapisów."],
      timing: ["-1", "Nabór zimowy rusza w styczniu."],
      relationship: ["1", "Dwie lektorki to nasze znajome."],
    },
  },
  needs: {
    by: "marta",
    daysAgo: 35,
    needs: {
      dependency: "Strona zapisów i reklamy w czasie naboru",
      season: "Nabory: styczeń i wrzesień",
      accessibility: "Pani Dorota słabo widzi, prosi o duży druk i telefon zamiast długich maili",
      decision_maker: "Dorota Kubiak",
      relationship: "Jako ludzie, którzy przyznali się do błędu i go naprawili",
    },
  },
  setAside: [
    {
      by: "marta",
      daysAgo: 36,
      usual: "Q-RESULTS.3",
      why: "Za drogi przy tym abonamencie, a przyczynę i tak znamy.",
    },
  ],
};
