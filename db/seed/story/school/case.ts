import { conversations } from "./talks.ts";
import type { StoryCase } from "../shape.ts";
import { tools } from "./tools.ts";

export const school: StoryCase = {
  client: {
    name: "Szkoła Języków Most",
    taxId: "6312458890",
    address: "ul. Mostowa 5, 61-854 Poznań",
    locale: "pl",
    contacts: [
      {
        name: "Dorota Kubiak",
        email: "dorota@szkolamost.example",
        phone: "+48 61 555 05 05",
        position: "właścicielka",
      },
    ],
  },
  contract: {
    title: "Kampanie naboru",
    number: "UM/2024/051",
    signedDaysAgo: 510,
    notice: { length: 1, unit: "month", align: "month_end" },
    clause: "Miesiąc, na koniec miesiąca kalendarzowego.",
    address: "ul. Mostowa 5, 61-854 Poznań",
    monthly: 410000,
    currency: "PLN",
  },
  playbook: "marketing_agency_retainer",
  initiator: "us",
  summary: "Wyniki naboru poniżej celu drugi semestr z rzędu. Działa plan naprawczy; przegląd za dwa tygodnie.",
  openedDaysAgo: 41,
  dates: { consultationOn: -29, decisionOn: 16 },
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
    { to: "analysis", daysAgo: 40 },
    { to: "consultation", daysAgo: 33 },
    { to: "improvement", daysAgo: 27 },
  ],
  own: [
    {
      phase: "consultation",
      title: "Zmierzyć zapisy po drugiej fali reklam",
      owner: "daria",
      addedDaysAgo: 27,
      dueInDays: 8,
    },
  ],
  comments: [
    {
      by: "marta",
      daysAgo: 27,
      body: "Plan: nowa strona zapisów, telefon do każdego zgłoszenia w 24 godziny, budżet bez zmian. Mierzymy zapisy, nie kliknięcia.",
    },
    {
      by: "daria",
      daysAgo: 6,
      body: "Po trzech tygodniach: 31 zapisów wobec 19 przed zmianą. Za wcześnie, żeby się cieszyć, ale kierunek dobry.",
    },
  ],
  conversations,
  tools,
};
