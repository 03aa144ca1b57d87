import { conversations } from "./talks.ts";
import type { StoryCase } from "../shape.ts";
import { tools } from "./tools.ts";

export const furniture: StoryCase = {
  client: {
    name: "Meble Jodłowe",
    taxId: "7393900018",
    address: "ul. Leśna 2, 11-500 Giżycko",
    locale: "pl",
    contacts: [
      {
        name: "Robert Gąska",
        email: "robert@meblejodlowe.example",
        phone: "+48 87 555 01 02",
        position: "współwłaściciel",
      },
    ],
  },
  contract: {
    title: "Katalog i sesje zdjęciowe",
    number: "UM/2025/004",
    signedDaysAgo: 300,
    notice: { length: 1, unit: "month", align: "month_end" },
    clause:
      "Miesięczny okres wypowiedzenia, na koniec miesiąca. Naruszenie terminu płatności o ponad 30 dni pozwala wypowiedzieć umowę bez zachowania terminu po wezwaniu.",
    address: "ul. Leśna 2, 11-500 Giżycko",
    monthly: 640000,
    currency: "PLN",
  },
  playbook: "for_cause",
  initiator: "us",
  summary: "Cztery faktury bez zapłaty mimo dwóch wezwań. Zbieramy dowody i czekamy na koniec wyznaczonego terminu.",
  openedDaysAgo: 19,
  dates: { consultationOn: 2, decisionOn: 9 },
  slots: {
    lead: "filip",
    decision_maker: "olga",
    account_manager: "marta",
    finance: "filip",
    delivery: "daria",
    it: "daria",
    legal: "adam",
  },
  path: [{ to: "analysis", daysAgo: 18 }],
  late: ["insolvency_check"],
  comments: [
    {
      by: "filip",
      daysAgo: 18,
      on: "evidence_file",
      body: "Zaległość dziś: **25 600,00 zł** z czterech faktur. Najstarsza jest 101 dni po terminie. Zestawienie jest w plikach, wezwania z potwierdzeniem odbioru w segregatorze.",
    },
    {
      by: "adam",
      daysAgo: 16,
      body: "Ostatnie wezwanie, z dodatkowym terminem, wysyłamy przed rozmową. Do końca tego terminu nic więcej.",
    },
    { by: "olga", daysAgo: 15, body: "I nadal rozmawiamy uprzejmie. @marta, jeśli zadzwonią, połącz ich ze mną." },
  ],
  files: [
    {
      by: "filip",
      daysAgo: 18,
      on: "evidence_file",
      name: "Zaległe faktury.csv",
      text: "faktura;kwota;termin\nFV 117;6400,00;{day:-119}\nFV 131;6400,00;{day:-89}\nFV 148;6400,00;{day:-59}\nFV 160;6400,00;{day:-29}\n",
    },
  ],
  conversations,
  tools,
};
