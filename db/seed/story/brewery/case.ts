import { conversations } from "./talks.ts";
import type { StoryCase } from "../shape.ts";
import { tools } from "./tools.ts";

export const brewery: StoryCase = {
  client: {
    name: "Browar Źródlany",
    taxId: "9372713340",
    address: "ul. Źródlana 21, 43-300 Bielsko-Biała",
    locale: "pl",
    contacts: [
      {
        name: "Łukasz Święch",
        email: "lukasz@browar-zrodlany.example",
        phone: "+48 33 555 02 21",
        position: "prezes zarządu",
      },
      {
        name: "Agnieszka Dąbek",
        email: "agnieszka@browar-zrodlany.example",
        phone: "+48 33 555 02 25",
        position: "dyrektorka marketingu",
      },
    ],
  },
  contract: {
    title: "Strategia i kampanie",
    number: "UM/2022/033",
    signedDaysAgo: 1500,
    notice: { length: 3, unit: "month", align: "quarter_end" },
    clause: "Trzymiesięczny okres wypowiedzenia, ze skutkiem na koniec kwartału.",
    address: "ul. Źródlana 21, 43-300 Bielsko-Biała",
    monthly: 2_200_000,
    currency: "PLN",
  },
  playbook: "marketing_agency_retainer",
  initiator: "us",
  summary:
    "Po wypowiedzeniu klient chce zostać na mniejszym zakresie. Rozmawiamy; czekamy na odpowiedź na naszą propozycję.",
  openedDaysAgo: 88,
  dates: {
    consultationOn: -74,
    decisionOn: -60,
    noticeTargetOn: -55,
    noticeDeliveredOn: -53,
    effectiveEndOn: 38,
    lastServiceOn: 30,
    accessOffOn: 45,
  },
  slots: {
    lead: "marta",
    decision_maker: "olga",
    account_manager: "marta",
    finance: "filip",
    delivery: "daria",
    it: "daria",
    legal: "adam",
    marketing: "marta",
  },
  path: [
    { to: "analysis", daysAgo: 88 },
    { to: "consultation", daysAgo: 79 },
    { to: "decision", daysAgo: 66 },
    { to: "notice_given", daysAgo: 53 },
    { to: "negotiation", daysAgo: 13 },
  ],
  own: [
    {
      phase: "negotiation",
      title: "Zadzwonić do pana Łukasza po odpowiedź na propozycję",
      owner: "marta",
      addedDaysAgo: 6,
      dueInDays: -1,
    },
    {
      phase: "negotiation",
      title: "Porozumienie o zmianie umowy do podpisu, jeśli zostają",
      owner: "adam",
      addedDaysAgo: 5,
      dueInDays: 4,
    },
  ],
  comments: [
    {
      by: "olga",
      daysAgo: 13,
      body: "Pan Łukasz zadzwonił rano. Chcą zostać przy samych mediach społecznościowych. Jesteśmy otwarci, **pod warunkiem** nowej stawki i jednej osoby decyzyjnej.",
    },
    {
      by: "filip",
      daysAgo: 12,
      on: "negotiation_stance",
      body: "Policzyłem na nowo: poniżej 12 400 zł miesięcznie dokładamy. To jest nasza granica.",
    },
    {
      by: "marta",
      daysAgo: 6,
      body: "Wysłałam propozycję: 13 000 zł, akceptacje w 2 dni, przegląd po 60 dniach. Ważna do końca miesiąca, obiecali odpowiedzieć wcześniej.",
    },
    {
      by: "adam",
      daysAgo: 5,
      body: "Przypominam: wypowiedzenie biegnie dalej. Jeśli zostają, potrzebne jest podpisane porozumienie, samo „tak” w rozmowie nie cofa pisma.",
    },
  ],
  conversations,
  tools,
};
