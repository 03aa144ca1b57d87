import type { StoryTools } from "../tools.ts";
import { looked } from "./looked.ts";

export const tools: StoryTools = {
  ...looked,
  reasons: [
    {
      by: "filip",
      daysAgo: 18,
      code: "F-UNPAID",
      internal:
        "Cztery faktury za katalog i sesje, razem 25 600 zł. Dwa wezwania odebrane, na żadne nie było odpowiedzi. Pan Robert odbierał telefon do zeszłego miesiąca, potem już nie.",
      client: "Cztery faktury pozostają bez zapłaty mimo dwóch wezwań. Prosimy o zapłatę albo o rozmowę o ratach.",
      seenDaysAgo: 89,
      evidence: [
        { text: "Zestawienie zaległych faktur", file: "Zaległe faktury.csv" },
        { amount: "25 600,00 zł, najstarsza faktura ponad 100 dni po terminie" },
      ],
    },
    {
      by: "filip",
      daysAgo: 17,
      code: "F-RISK",
      internal:
        "Od znajomego z branży: zamknęli salon w Olsztynie. Nie wiemy, czy to oszczędność, czy początek kłopotów. Trzeba sprawdzić rejestr, zanim cokolwiek wyślemy.",
      evidence: [{ text: "Informacja ustna, niepotwierdzona" }],
    },
  ],
  remedies: [
    {
      by: "filip",
      daysAgo: 17,
      what: "Propozycja spłaty w czterech ratach",
      triedDaysAgo: 45,
      contact: "Robert Gąska",
      said: "„Oddzwonię w poniedziałek.” Nie oddzwonił.",
      result: "no_effect",
    },
    {
      by: "filip",
      daysAgo: 17,
      what: "Wstrzymanie nowej sesji zdjęciowej do czasu zapłaty",
      usual: "F-UNPAID.2",
      triedDaysAgo: 30,
      result: "pending",
    },
  ],
  keep: {
    by: "filip",
    daysAgo: 16,
    answer: "unsure",
    note: "Piękne meble i dobry człowiek. Jeśli to przejściowy kłopot, wolimy raty niż sąd.",
    yearly: 7_680_000,
  },
  review: {
    by: "adam",
    daysAgo: 15,
    unfinished: true,
    points: [
      {
        point: "cause",
        place: "§ 10 ust. 3",
        clause:
          "Naruszenie terminu płatności o ponad 30 dni pozwala wypowiedzieć umowę bez zachowania terminu po wezwaniu.",
        note: "Potrzebne wezwanie z dodatkowym terminem, z dowodem odbioru.",
      },
      { point: "payment_terms", place: "§ 5", note: "14 dni. Odsetki ustawowe za opóźnienie." },
      { point: "ip", place: "§ 7", note: "Prawa do zdjęć przechodzą dopiero po zapłacie.", after: "open" },
    ],
  },
};
