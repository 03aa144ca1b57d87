import { conversations } from "./talks.ts";
import type { StoryCase } from "../shape.ts";

export const foundation: StoryCase = {
  client: {
    name: "Fundacja Jasne Okna",
    taxId: "5213877702",
    address: "ul. Wileńska 7/3, 03-409 Warszawa",
    locale: "pl",
    contacts: [
      {
        name: "Barbara Sikora",
        email: "barbara.sikora@jasneokna.example",
        phone: "+48 22 555 08 07",
        position: "prezeska",
      },
    ],
  },
  contract: {
    title: "Prowadzenie strony i newslettera",
    number: "UM/2023/070",
    signedDaysAgo: 890,
    notice: { length: 14, unit: "day" },
    clause: "14 dni, w formie dokumentowej.",
    form: "documentary",
    address: "barbara.sikora@jasneokna.example",
    monthly: 150000,
    currency: "PLN",
  },
  playbook: "consulting_freelance",
  initiator: "us",
  summary: "Rozważaliśmy koniec, bo stawka nie rosła od trzech lat. Po rozmowie umówiliśmy mniejszy zakres.",
  openedDaysAgo: 66,
  dates: { consultationOn: -52, decisionOn: -44 },
  slots: {
    lead: "marta",
    decision_maker: "olga",
    account_manager: "marta",
    finance: "filip",
    delivery: "daria",
    it: "daria",
    legal: "adam",
  },
  path: [
    { to: "analysis", daysAgo: 65 },
    { to: "consultation", daysAgo: 58 },
    {
      to: "retained",
      daysAgo: 44,
      by: "olga",
      reason:
        "Kompromis przyjęty: newsletter zostaje, stronę fundacja prowadzi sama. Nowa stawka od przyszłego miesiąca.",
    },
  ],
  late: ["termination_document"],
  comments: [
    {
      by: "marta",
      daysAgo: 52,
      on: "consultation_hold",
      body: "Pani Barbara: „nie wiedziałam, że dokładacie”. Po dwudziestu minutach mieliśmy plan.",
    },
    { by: "olga", daysAgo: 44, body: "Zostają. Sprawdźmy za 30 i 90 dni, czy ustalenia działają." },
  ],
  conversations,
};
