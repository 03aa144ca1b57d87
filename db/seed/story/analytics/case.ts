import { conversations } from "./talks.ts";
import type { StoryCase } from "../shape.ts";
import { tools } from "./tools.ts";

export const analytics: StoryCase = {
  client: {
    name: "Northlight Analytics",
    address: "Kalvebod Brygge 31, 1560 Copenhagen, Denmark",
    locale: "en",
    contacts: [
      {
        name: "Sofie Lindqvist",
        email: "sofie@northlight.example",
        phone: "+45 55 50 12 31",
        position: "Head of product",
      },
      {
        name: "Jonas Holm",
        email: "jonas@northlight.example",
        phone: "+45 55 50 12 40",
        position: "Engineering manager",
      },
    ],
  },
  contract: {
    title: "Data platform maintenance",
    number: "NL-22-7",
    signedDaysAgo: 1320,
    notice: { length: 3, unit: "month", calendar: "NONE" },
    clause: "This agreement may be terminated by either party with three months' notice in writing.",
    address: "legal@northlight.example",
    monthly: 1_180_000,
    currency: "EUR",
  },
  playbook: "software_project_maintenance",
  initiator: "client",
  summary: "Northlight takes the platform in-house. Four people to train before the last day.",
  openedDaysAgo: 47,
  dates: {
    consultationOn: -40,
    decisionOn: -36,
    noticeDeliveredOn: -33,
    effectiveEndOn: 59,
    lastServiceOn: 52,
    accessOffOn: 60,
    tailEndOn: 90,
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
    { to: "analysis", daysAgo: 46 },
    { to: "notice_given", daysAgo: 33 },
  ],
  late: ["transition_plan"],
  pinned: [{ key: "transition_plan", dueInDays: -4, by: "daria", daysAgo: 30 }],
  skipped: [
    { key: "compromise_proposal", reason: "They take the platform in-house; there is nothing to compromise on." },
    { key: "termination_document", reason: "The client gives notice." },
    { key: "inform_call", reason: "They told us first." },
    { key: "send_notice", reason: "The client gives notice." },
    { key: "negotiation_stance", reason: "Nothing to negotiate." },
  ],
  own: [
    {
      phase: "handover",
      title: "Pairing sessions with Jonas's team, four mornings",
      owner: "daria",
      addedDaysAgo: 10,
      dueInDays: 11,
    },
  ],
  comments: [
    {
      by: "adam",
      daysAgo: 33,
      body: "Their notice arrived by e-mail to the address in the contract. Three months to the day: the last day is fixed, no month end here.",
    },
    {
      by: "daria",
      daysAgo: 18,
      on: "open_work",
      body: "Open work: two features half done, one migration. I suggest we finish the migration and hand over the features as they are, with tests.",
    },
    {
      by: "marta",
      daysAgo: 17,
      on: "open_work",
      body: "Sofie agrees. She asked for it in writing, so it goes into the transition plan.",
    },
    {
      by: "daria",
      daysAgo: 3,
      on: "transition_plan",
      body: "@adam, the plan waits for their list of names. I asked twice; could you try Jonas directly?",
    },
  ],
  files: [
    {
      by: "adam",
      daysAgo: 33,
      name: "Notice from Northlight.txt",
      text: "Dear Adam,\nwe hereby give three months' notice under agreement NL-22-7. Thank you for everything you taught us.\nSofie Lindqvist\n",
    },
    {
      by: "daria",
      daysAgo: 18,
      on: "open_work",
      name: "Open work.md",
      text: "# Open work\n\n- Import of historic data: finish\n- Alert rules editor: hand over with tests\n- Export to spreadsheets: hand over as is\n",
    },
  ],
  conversations,
  tools,
};
