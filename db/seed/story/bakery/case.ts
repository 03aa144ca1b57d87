import { conversations } from "./talks.ts";
import type { StoryCase } from "../shape.ts";
import { tools } from "./tools.ts";

export const bakery: StoryCase = {
  client: {
    name: "Piekarnia Łąkowa",
    taxId: "5252741190",
    address: "ul. Łąkowa 14, 90-562 Łódź",
    locale: "pl",
    note: "Rodzinna firma, trzy sklepy. Decyzje podejmuje pani Halina, sprawy bieżące prowadzi syn.",
    contacts: [
      {
        name: "Halina Kędzierska",
        email: "halina@piekarnia-lakowa.example",
        phone: "+48 42 555 01 14",
        position: "właścicielka",
      },
      {
        name: "Paweł Kędzierski",
        email: "pawel@piekarnia-lakowa.example",
        phone: "+48 601 555 014",
        position: "kierownik sklepów",
      },
    ],
  },
  contract: {
    title: "Obsługa marketingowa, abonament",
    number: "UM/2023/041",
    signedDaysAgo: 1010,
    notice: { length: 1, unit: "month", align: "month_end" },
    clause:
      "Każda ze stron może wypowiedzieć Umowę z zachowaniem jednomiesięcznego okresu wypowiedzenia, który biegnie od pierwszego dnia miesiąca następującego po doręczeniu.",
    address: "ul. Łąkowa 14, 90-562 Łódź; kopia e-mailem: halina@piekarnia-lakowa.example",
    monthly: 780000,
    currency: "PLN",
  },
  playbook: "marketing_agency_retainer",
  initiator: "us",
  summary:
    "Budżet zmalał o połowę, a zakres został. Od ośmiu miesięcy dokładamy około 30 godzin miesięcznie. Chcemy rozstać się dobrze: to klient od pierwszego roku firmy.",
  openedDaysAgo: 24,
  dates: { consultationOn: -8, decisionOn: 4, noticeTargetOn: 9 },
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
    { to: "analysis", daysAgo: 24 },
    { to: "consultation", daysAgo: 15 },
  ],
  late: ["campaign_commitments"],
  comments: [
    {
      by: "marta",
      daysAgo: 22,
      body: "Zebrałam godziny z ośmiu miesięcy. **Abonament pokrywa 42, pracujemy średnio 71.** Zestawienie jest w plikach, przy pierwszym zadaniu.",
    },
    {
      by: "filip",
      daysAgo: 21,
      body: "Potwierdzam z faktur. Płacą zawsze w terminie, więc to nie jest kwestia zaległości.",
      on: "analyse_cooperation",
    },
    {
      by: "olga",
      daysAgo: 15,
      body: "Zanim zdecydujemy, chcę z panią Haliną porozmawiać osobiście. @marta, umów nas proszę u nich, nie przez telefon.",
    },
    {
      by: "marta",
      daysAgo: 8,
      on: "consultation_hold",
      body: "Byłyśmy z Olgą w piekarni. Notatka:\n\n- rozumieją, że zakres przerósł budżet,\n- boją się zostać bez kampanii w najlepszym sezonie,\n- proszą o jedną osobę, która przekaże sprawy nowej agencji.\n\nPani Halina powiedziała: „wolałabym wiedzieć wcześniej, a nie po cichu”.",
    },
    {
      by: "adam",
      daysAgo: 7,
      body: "Umowa liczy od pierwszego dnia następnego miesiąca, więc ostatnim dniem będzie koniec miesiąca po miesiącu doręczenia. Formę i adres sprawdziłem.",
      on: "contract_review",
      resolved: true,
    },
    {
      by: "daria",
      daysAgo: 2,
      body: "@marta, brakuje mi listy rezerwacji: druk gazetki i dwie publikacje u influencerki. Bez tego nie wiem, co wychodzi poza koniec umowy.",
      on: "campaign_commitments",
    },
  ],
  files: [
    {
      by: "marta",
      daysAgo: 22,
      on: "analyse_cooperation",
      name: "Godziny z ośmiu miesięcy.csv",
      text: "miesiąc;abonament;przepracowane\n{month:-8};42;66\n{month:-7};42;69\n{month:-6};42;74\n{month:-5};42;70\n{month:-4};42;58\n{month:-3};42;73\n{month:-2};42;79\n{month:-1};42;78\n",
    },
    {
      by: "marta",
      daysAgo: 8,
      on: "consultation_hold",
      name: "Notatka z rozmowy.md",
      text: "# Rozmowa w Piekarni Łąkowej\n\nObecni: pani Halina Kędzierska, Olga, Marta.\n\nUstalenia: bieżąca kampania bez zmian, decyzja w ciągu dwóch tygodni.\n",
    },
  ],
  conversations,
  tools,
};
