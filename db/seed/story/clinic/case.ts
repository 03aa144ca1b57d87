import { conversations } from "./talks.ts";
import type { StoryCase } from "../shape.ts";
import { tools } from "./tools.ts";

export const clinic: StoryCase = {
  client: {
    name: "Przychodnia Dębowa",
    taxId: "8943011127",
    address: "ul. Dębowa 3, 53-134 Wrocław",
    locale: "pl",
    note: "Dane pacjentów: tylko przez szyfrowany kanał.",
    contacts: [
      {
        name: "Joanna Malec",
        email: "joanna.malec@debowa.example",
        phone: "+48 71 555 09 30",
        position: "dyrektorka",
      },
      {
        name: "Krzysztof Pająk",
        email: "krzysztof.pajak@debowa.example",
        phone: "+48 71 555 09 31",
        position: "inspektor ochrony danych",
      },
    ],
  },
  contract: {
    title: "Utrzymanie rejestracji online",
    number: "IT/2021/009",
    signedDaysAgo: 1890,
    notice: { length: 3, unit: "month", align: "month_end" },
    clause: "Strony mogą rozwiązać umowę za trzymiesięcznym wypowiedzeniem, na koniec miesiąca.",
    address: "ul. Dębowa 3, 53-134 Wrocław",
    monthly: 980000,
    currency: "PLN",
  },
  playbook: "software_project_maintenance",
  initiator: "mutual",
  summary: "Koniec za porozumieniem: przychodnia wchodzi do sieci, która ma własny system. Teraz przekazujemy.",
  openedDaysAgo: 132,
  dates: {
    consultationOn: -120,
    decisionOn: -108,
    noticeDeliveredOn: -100,
    effectiveEndOn: -9,
    lastServiceOn: -9,
    accessOffOn: 5,
    tailEndOn: 21,
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
    { to: "analysis", daysAgo: 131 },
    { to: "consultation", daysAgo: 125 },
    { to: "decision", daysAgo: 112 },
    { to: "settlement", daysAgo: 30 },
    { to: "handover", daysAgo: 16 },
  ],
  late: ["secrets_rotation"],
  skipped: [{ key: "negotiation_stance", reason: "Warunki ustalono w porozumieniu stron." }],
  comments: [
    {
      by: "adam",
      daysAgo: 100,
      body: "Porozumienie podpisane przez obie strony. Data końca uzgodniona, pomoc następcy do końca okresu przejściowego.",
    },
    {
      by: "daria",
      daysAgo: 5,
      on: "data_deletion",
      body: "Pan Krzysztof wybrał **zwrot, potem usunięcie**. Czekam na potwierdzenie, że kopia u nich się otwiera. Nie usuwam niczego wcześniej.",
    },
    {
      by: "olga",
      daysAgo: 4,
      body: "Dobrze. @daria, jeśli nie odpowiedzą w tym tygodniu, zadzwonię do pani dyrektor.",
    },
    {
      by: "filip",
      daysAgo: 3,
      on: "settlement_statement",
      body: "Zestawienie wysłane, uwagi możliwe do końca tygodnia.",
    },
  ],
  files: [
    {
      by: "adam",
      daysAgo: 100,
      name: "Porozumienie IT-2021-009.txt",
      text: "Porozumienie o rozwiązaniu umowy IT/2021/009, podpisane przez obie strony. Oryginał w segregatorze umów.\n",
    },
    {
      by: "daria",
      daysAgo: 5,
      on: "data_deletion",
      name: "Protokół zwrotu danych – projekt.md",
      text: "# Protokół zwrotu danych\n\nZakres: baza rejestracji, 41 tabel, suma kontrolna w załączniku.\n",
    },
  ],
  feedback: [{ contact: "Joanna Malec", askedDaysAgo: 2 }],
  conversations,
  tools,
};
