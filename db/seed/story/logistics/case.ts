import { conversations } from "./talks.ts";
import type { StoryCase } from "../shape.ts";
import { tools } from "./tools.ts";

export const logistics: StoryCase = {
  client: {
    name: "Tidewater Logistics",
    address: "Boompjes 55, 3011 XB Rotterdam, Netherlands",
    locale: "en",
    contacts: [
      {
        name: "Maarten de Wit",
        email: "maarten@tidewater.example",
        phone: "+31 10 555 0155",
        position: "Operations director",
      },
    ],
  },
  contract: {
    title: "Fleet portal maintenance",
    number: "TW-2020-3",
    signedDaysAgo: 2100,
    notice: { length: 2, unit: "month", align: "month_end", calendar: "NL" },
    clause: "Two months to the end of a month, by registered letter.",
    address: "Boompjes 55, 3011 XB Rotterdam",
    monthly: 860000,
    currency: "EUR",
  },
  playbook: "software_project_maintenance",
  initiator: "us",
  summary:
    "Ended three months ago. The client was not happy with how long the handover took; we called and put right what we could.",
  openedDaysAgo: 210,
  dates: {
    consultationOn: -196,
    decisionOn: -182,
    noticeTargetOn: -176,
    noticeDeliveredOn: -172,
    effectiveEndOn: -84,
    lastServiceOn: -84,
    accessOffOn: -77,
    tailEndOn: -54,
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
    { to: "analysis", daysAgo: 209 },
    { to: "consultation", daysAgo: 200 },
    { to: "decision", daysAgo: 186 },
    { to: "notice_given", daysAgo: 172 },
    { to: "settlement", daysAgo: 90 },
    { to: "handover", daysAgo: 82 },
    { to: "closed", daysAgo: 61, by: "olga" },
  ],
  comments: [
    {
      by: "daria",
      daysAgo: 70,
      on: "knowledge_transfer",
      body: "Five sessions instead of three; their team changed halfway. We did not bill the extra two.",
    },
    {
      by: "olga",
      daysAgo: 49,
      body: "I called Maarten after the survey. He is right about the silence in the last month. We sent the missing runbook the same day.",
    },
  ],
  feedback: [
    {
      contact: "Maarten de Wit",
      askedDaysAgo: 66,
      answered: {
        daysAgo: 51,
        answer: {
          nps: 5,
          nps_reason: "The work was good; the last two months were not.",
          csat: {
            quality: 4,
            timeliness: 2,
            communication: 2,
            problem_solving: 3,
            billing: 4,
            ending: 2,
            handover: 2,
          },
          reasons_clear: "partly",
          went_well: "The portal never failed us in six years.",
          improve: "Tell us who is in charge when the people change.",
          return: "maybe",
          contact_ok: "yes",
          recovery: "The runbook for the nightly import is still missing.",
          manager_call: "yes",
        },
      },
    },
  ],
  conversations,
  tools,
};
