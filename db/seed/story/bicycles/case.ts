import { conversations } from "./talks.ts";
import type { StoryCase } from "../shape.ts";
import { tools } from "./tools.ts";

export const bicycles: StoryCase = {
  client: {
    name: "Sklep Rowerowy Kółko",
    kind: "sole_trader",
    taxId: "6782910043",
    address: "ul. Krakowska 88, 31-066 Kraków",
    locale: "pl",
    contacts: [
      { name: "Michał Wrona", email: "michal@kolko.example", phone: "+48 12 555 07 88", position: "właściciel" },
    ],
  },
  contract: {
    title: "Prowadzenie sklepu internetowego",
    number: "UM/2024/012",
    signedDaysAgo: 820,
    notice: { length: 30, unit: "day" },
    clause: "Umowę można wypowiedzieć z zachowaniem 30-dniowego okresu wypowiedzenia, e-mailem.",
    form: "documentary",
    address: "michal@kolko.example",
    monthly: 320000,
    currency: "PLN",
  },
  playbook: "consulting_freelance",
  initiator: "client",
  summary: "Pan Michał przechodzi na gotową platformę. Rozstajemy się w zgodzie; chce do nas wracać po doradztwo.",
  openedDaysAgo: 96,
  dates: {
    consultationOn: -90,
    decisionOn: -86,
    noticeDeliveredOn: -84,
    effectiveEndOn: -54,
    lastServiceOn: -54,
    accessOffOn: -53,
    tailEndOn: -24,
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
    { to: "analysis", daysAgo: 95 },
    { to: "notice_given", daysAgo: 84 },
    { to: "settlement", daysAgo: 60 },
    { to: "handover", daysAgo: 55 },
    { to: "closed", daysAgo: 40, by: "olga" },
  ],
  skipped: [
    { key: "compromise_proposal", reason: "Klient zdecydował sam i nie szukał zmiany warunków." },
    { key: "termination_document", reason: "Umowę wypowiada klient." },
    { key: "inform_call", reason: "Klient zadzwonił pierwszy." },
    { key: "send_notice", reason: "Umowę wypowiada klient." },
    { key: "negotiation_stance", reason: "Nie było czego negocjować." },
  ],
  comments: [
    {
      by: "marta",
      daysAgo: 84,
      body: "Wypowiedzenie przyszło e-mailem, zgodnie z umową. Potwierdziłam odbiór tego samego dnia.",
    },
    {
      by: "daria",
      daysAgo: 55,
      on: "access_revoke",
      body: "Dostępy odebrane, hasła zmienione po ich stronie. Pan Michał potwierdził, że ma wszystko.",
    },
    {
      by: "filip",
      daysAgo: 50,
      on: "settlement_statement",
      body: "Saldo zero. Ostatnia faktura zapłacona dzień przed terminem.",
      resolved: true,
    },
    {
      by: "olga",
      daysAgo: 30,
      body: "Piękna odpowiedź w ankiecie. Zgoda na cytat jest; @marta, uprzedź proszę pana Michała, zanim pokażemy go na stronie.",
    },
  ],
  files: [
    {
      by: "marta",
      daysAgo: 84,
      name: "Wypowiedzenie od pana Michała.txt",
      text: "Dzień dobry,\nwypowiadam umowę UM/2024/012 z zachowaniem 30 dni. Bardzo dziękuję za dwa lata i proszę o instrukcję przeniesienia produktów.\nMichał Wrona\n",
    },
  ],
  feedback: [
    {
      contact: "Michał Wrona",
      askedDaysAgo: 46,
      answered: {
        daysAgo: 31,
        answer: {
          nps: 10,
          nps_reason: "Wiedziałem, co się dzieje, na każdym etapie. Nawet przy rozstaniu.",
          csat: {
            quality: 5,
            timeliness: 4,
            communication: 5,
            problem_solving: 5,
            billing: 5,
            ending: 5,
            handover: 5,
          },
          went_well:
            "Przekazanie sklepu. Dostałem listę haseł, instrukcję i godzinę rozmowy, gdy już nie byłem klientem.",
          improve: "Mogliście wcześniej powiedzieć, że gotowa platforma mi wystarczy.",
          return: "yes",
          contact_ok: "yes",
          testimonial:
            "Prowadzili mój sklep dwa lata i oddali go tak, że następnego dnia sprzedawałem dalej. Takich rozstań życzę każdemu.",
          publish: "full",
          publish_places: ["website", "offers"],
          reference_call: "yes",
        },
      },
    },
  ],
  conversations,
  tools,
};
