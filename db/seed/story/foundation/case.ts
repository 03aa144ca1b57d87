import { conversations } from "./talks.ts";
import type { StoryCase } from "../shape.ts";
import { tools } from "./tools.ts";

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
    signedDaysAgo: 1180,
    notice: { length: 14, unit: "day" },
    clause: "14 dni, w formie dokumentowej.",
    form: "documentary",
    address: "barbara.sikora@jasneokna.example",
    monthly: 150000,
    currency: "PLN",
  },
  playbook: "consulting_freelance",
  initiator: "us",
  summary:
    "Postanowiliśmy zakończyć, bo stawka nie rosła od trzech lat. Pani Barbara wróciła z własnym pomysłem i po negocjacjach zostają na mniejszym zakresie.",
  openedDaysAgo: 84,
  dates: { consultationOn: -66, decisionOn: -57 },
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
    { to: "analysis", daysAgo: 82 },
    { to: "consultation", daysAgo: 74 },
    { to: "decision", daysAgo: 58 },
    { to: "negotiation", daysAgo: 52 },
    {
      to: "retained",
      daysAgo: 44,
      by: "olga",
      reason: "Aneks podpisany: newsletter zostaje, stronę fundacja prowadzi sama. Nowa stawka od przyszłego miesiąca.",
    },
  ],
  late: ["termination_document"],
  comments: [
    {
      by: "marta",
      daysAgo: 66,
      on: "consultation_hold",
      body: "Pani Barbara: „nie wiedziałam, że dokładacie”. Wyślę jej na piśmie, co jesteśmy w stanie robić dobrze.",
    },
    { by: "olga", daysAgo: 44, body: "Zostają. Sprawdźmy za 30 i 90 dni, czy ustalenia działają." },
  ],
  conversations,
  tools,
};
