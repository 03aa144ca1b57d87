import { conversations } from "./talks.ts";
import type { StoryCase } from "../shape.ts";
import { tools } from "./tools.ts";

export const loyalty: StoryCase = {
  client: {
    name: "Bright Kettle Ltd",
    address: "4 Mill Lane, Leeds LS2 7DJ, United Kingdom",
    locale: "en",
    contacts: [
      { name: "Priya Nair", email: "priya@brightkettle.example", phone: "+44 113 555 0144", position: "Founder" },
    ],
  },
  contract: {
    title: "Subscription: loyalty platform, Team plan",
    number: "SUB-10442",
    signedDaysAgo: 710,
    endsInDays: 21,
    notice: { length: 30, unit: "day", calendar: "UK_EW" },
    clause:
      "The subscription renews for twelve months unless either party gives thirty days' notice before the end of the term.",
    form: "documentary",
    address: "priya@brightkettle.example",
    monthly: 42000,
    currency: "GBP",
  },
  playbook: "saas_b2b_subscription",
  initiator: "expiry",
  summary: "The pilot ended and the plan is not renewed. Exports are ready, the retrieval window is open.",
  openedDaysAgo: 52,
  dates: {
    consultationOn: -44,
    decisionOn: -38,
    noticeDeliveredOn: -36,
    effectiveEndOn: 21,
    lastServiceOn: 21,
    accessOffOn: 51,
  },
  slots: {
    lead: "marta",
    decision_maker: "adam",
    account_manager: "marta",
    finance: "filip",
    delivery: "daria",
    it: "daria",
    legal: "adam",
    marketing: "marta",
  },
  path: [
    { to: "analysis", daysAgo: 51 },
    { to: "consultation", daysAgo: 46 },
    { to: "decision", daysAgo: 40 },
    { to: "handover", daysAgo: 30 },
  ],
  comments: [
    {
      by: "marta",
      daysAgo: 44,
      on: "consultation_hold",
      body: "Priya was open: they have 300 members, the plan is made for 5,000. No smaller plan on our side, so we let it run out.",
    },
    {
      by: "daria",
      daysAgo: 14,
      on: "export_enable",
      body: "Export tested with their data: 3 files, opens in a spreadsheet, names and e-mails are right.",
      resolved: true,
    },
  ],
  conversations,
  tools,
};
