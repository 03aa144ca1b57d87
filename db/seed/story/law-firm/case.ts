import { conversations } from "./talks.ts";
import type { StoryCase } from "../shape.ts";
import { tools } from "./tools.ts";

export const lawFirm: StoryCase = {
  client: {
    name: "Kancelaria Zielińska i Wspólnicy",
    taxId: "7010392245",
    address: "pl. Trzech Krzyży 10/14, 00-499 Warszawa",
    locale: "pl",
    contacts: [
      {
        name: "Ewa Zielińska",
        email: "ewa.zielinska@zielinska-law.example",
        phone: "+48 22 555 03 10",
        position: "wspólniczka zarządzająca",
      },
      {
        name: "Tomasz Rybak",
        email: "tomasz.rybak@zielinska-law.example",
        phone: "+48 22 555 03 12",
        position: "dyrektor administracyjny",
      },
    ],
  },
  contract: {
    title: "Utrzymanie systemu obiegu spraw",
    number: "IT/2022/117",
    signedDaysAgo: 1450,
    notice: { length: 3, unit: "month", align: "month_end" },
    clause:
      "Umowa może zostać wypowiedziana z zachowaniem trzymiesięcznego okresu wypowiedzenia ze skutkiem na koniec miesiąca. Wypowiedzenie wymaga formy pisemnej pod rygorem nieważności.",
    address: "pl. Trzech Krzyży 10/14, 00-499 Warszawa, sekretariat, dni robocze 9–17",
    monthly: 1_450_000,
    currency: "PLN",
  },
  playbook: "software_project_maintenance",
  initiator: "us",
  summary: "Wycofujemy się z utrzymania systemów, których nie rozwijamy. Kancelaria ma już kandydata na następcę.",
  openedDaysAgo: 74,
  dates: {
    consultationOn: -58,
    decisionOn: -47,
    noticeTargetOn: -36,
    noticeDeliveredOn: -35,
    effectiveEndOn: 69,
    lastServiceOn: 55,
    accessOffOn: 69,
    tailEndOn: 99,
  },
  slots: {
    lead: "adam",
    decision_maker: "olga",
    account_manager: "marta",
    finance: "filip",
    delivery: "daria",
    it: "daria",
    legal: "adam",
    marketing: "marta",
  },
  path: [
    { to: "analysis", daysAgo: 74 },
    { to: "consultation", daysAgo: 62 },
    { to: "decision", daysAgo: 52 },
    { to: "notice_given", daysAgo: 35 },
  ],
  late: ["documentation"],
  pinned: [{ key: "documentation", dueInDays: -3, by: "daria", daysAgo: 27 }],
  skipped: [
    { key: "compromise_proposal", reason: "Kancelaria sama zaproponowała następcę, kompromis nie był potrzebny." },
  ],
  own: [
    {
      phase: "handover",
      title: "Umówić trzy sesje przekazania wiedzy z nowym zespołem",
      owner: "daria",
      addedDaysAgo: 8,
      dueInDays: 3,
    },
    {
      phase: "handover",
      title: "Sprawdzić, kto po ich stronie ma klucz do kopii zapasowych",
      owner: "daria",
      addedDaysAgo: 13,
      dueInDays: -2,
    },
  ],
  comments: [
    {
      by: "adam",
      daysAgo: 35,
      on: "send_notice",
      body: "Doręczone osobiście w sekretariacie, potwierdzenie z pieczątką w plikach. Zegar ruszył.",
    },
    {
      by: "olga",
      daysAgo: 34,
      body: "Pani mecenas podziękowała za rozmowę *przed* pismem. Warto zapamiętać na retrospektywę.",
    },
    {
      by: "daria",
      daysAgo: 20,
      on: "system_inventory",
      body: "Uzupełniłam spis: 4 serwery, 2 domeny, 1 certyfikat, 11 kont serwisowych. Konto w chmurze jest na nas, trzeba przenieść własność **zanim** wyjdziemy.",
    },
    {
      by: "filip",
      daysAgo: 9,
      body: "Z 60 przedpłaconych godzin zostało 37. Proponuję zwrot proporcjonalny. @adam, sprawdź proszę, czy umowa nie mówi inaczej.",
      on: "settlement_inventory",
    },
    {
      by: "adam",
      daysAgo: 8,
      body: "Umowa milczy, więc zwrot. Zapisuję w rozliczeniu.",
      on: "settlement_inventory",
      resolved: true,
    },
    {
      by: "daria",
      daysAgo: 1,
      body: "Dokumentacja się spóźnia, brakuje rozdziału o integracji z portalem sądów. Kończę jutro.",
      on: "documentation",
    },
  ],
  files: [
    {
      by: "adam",
      daysAgo: 35,
      on: "send_notice",
      name: "Potwierdzenie doręczenia.txt",
      text: "Wypowiedzenie umowy IT/2022/117 przyjęto w sekretariacie kancelarii. Pieczęć i podpis na oryginale.\n",
    },
    {
      by: "daria",
      daysAgo: 20,
      on: "system_inventory",
      name: "Spis systemów.csv",
      text: "rodzaj;nazwa;właściciel\nserwer;app-01;my\nserwer;db-01;my\ndomena;obieg.zielinska-law.example;klient\ncertyfikat;*.zielinska-law.example;my\n",
    },
  ],
  conversations,
  tools,
};
