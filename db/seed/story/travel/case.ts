import { conversations } from "./talks.ts";
import type { StoryCase } from "../shape.ts";
import { tools } from "./tools.ts";

export const travel: StoryCase = {
  client: {
    name: "Fernweh Travel GmbH",
    address: "Lindenallee 40, 20259 Hamburg, Germany",
    locale: "en",
    contacts: [
      {
        name: "Katrin Vogel",
        email: "katrin.vogel@fernweh.example",
        phone: "+49 40 5550 140",
        position: "Managing director",
      },
    ],
  },
  contract: {
    title: "Content and search marketing",
    number: "FW-2024-11",
    signedDaysAgo: 730,
    notice: { length: 6, unit: "week", align: "quarter_end", calendar: "DE" },
    clause: "Six weeks to the end of a calendar quarter, in writing.",
    address: "Lindenallee 40, 20259 Hamburg",
    monthly: 540000,
    currency: "EUR",
  },
  playbook: "marketing_agency_retainer",
  initiator: "us",
  summary: "Unpaid extras every month for a year. The decision is taken; the letter waits for the second signature.",
  openedDaysAgo: 38,
  dates: { consultationOn: -25, decisionOn: -6, noticeTargetOn: 5 },
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
    { to: "analysis", daysAgo: 37 },
    { to: "consultation", daysAgo: 29 },
    { to: "decision", daysAgo: 14 },
  ],
  late: ["termination_document"],
  own: [{ phase: "notice", title: "Sign the notice letter", owner: "olga", addedDaysAgo: 5, dueInDays: -1 }],
  files: [
    {
      by: "marta",
      daysAgo: 36,
      name: "Extras of twelve months.csv",
      text: "month;extra;hours\n{month:-6};brochure for the fair;22\n{month:-5};four landing pages;19\n{month:-4};translations;14\n{month:-3};newsletter out of turn;17\n{month:-2};photo captions;21\n{month:-1};two landing pages;18\n",
    },
  ],
  comments: [
    {
      by: "olga",
      daysAgo: 6,
      on: "decision",
      body: "Decided: ordinary notice, to the end of a quarter as the contract asks. Reason for the client in one sentence: *the scope grew and the fee did not, and we could not agree on either*.",
    },
    {
      by: "adam",
      daysAgo: 5,
      on: "termination_document",
      body: "The draft is ready. I want it out soon: six weeks before the end of a quarter, or we lose three months.",
    },
    {
      by: "marta",
      daysAgo: 1,
      on: "termination_document",
      body: "@olga, it needs your signature, please. It is the only thing in the way.",
    },
  ],
  conversations,
  tools,
};
