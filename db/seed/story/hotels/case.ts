import { conversations } from "./talks.ts";
import type { StoryCase } from "../shape.ts";
import { tools } from "./tools.ts";

export const hotels: StoryCase = {
  client: {
    name: "Harbour & Pine Hotels",
    address: "12 Quay Street, Bristol BS1 4TR, United Kingdom",
    locale: "en",
    note: "Three hotels. Approvals go through the group office and take a week.",
    contacts: [
      {
        name: "Claire Ashdown",
        email: "claire@harbourpine.example",
        phone: "+44 117 555 0112",
        position: "Marketing director",
      },
      { name: "Owen Tate", email: "owen@harbourpine.example", phone: "+44 117 555 0119", position: "Group finance" },
    ],
  },
  contract: {
    title: "Booking site and campaigns",
    number: "HP-2023-02",
    signedDaysAgo: 980,
    notice: { length: 60, unit: "day", calendar: "UK_EW" },
    clause:
      "Either party may terminate on sixty (60) days' written notice, deemed received when delivered by courier to the registered office.",
    address: "12 Quay Street, Bristol BS1 4TR",
    monthly: 690000,
    currency: "GBP",
  },
  playbook: "marketing_agency_retainer",
  initiator: "us",
  summary:
    "The group moves all its marketing to one agency in London. We agreed to end cleanly and help the successor.",
  openedDaysAgo: 112,
  dates: {
    consultationOn: -98,
    decisionOn: -88,
    noticeTargetOn: -82,
    noticeDeliveredOn: -80,
    effectiveEndOn: -20,
    lastServiceOn: -20,
    accessOffOn: -13,
    tailEndOn: 40,
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
    { to: "analysis", daysAgo: 111 },
    { to: "consultation", daysAgo: 104 },
    { to: "decision", daysAgo: 92 },
    { to: "notice_given", daysAgo: 80 },
    { to: "settlement", daysAgo: 26 },
  ],
  late: ["media_settlement"],
  comments: [
    {
      by: "marta",
      daysAgo: 80,
      on: "send_notice",
      body: "Courier delivered at 10:42, signed by the front desk. Claire had heard it from us on the phone the day before.",
    },
    {
      by: "filip",
      daysAgo: 10,
      on: "media_settlement",
      body: "Two media invoices are still with the publisher: **£4,180.00** and **£612.50**. I would rather wait for the credit note than estimate.",
    },
    {
      by: "olga",
      daysAgo: 9,
      body: "Agreed, but tell Owen today why the statement is late. @filip, please copy me in.",
    },
    { by: "filip", daysAgo: 9, body: "Done. Owen can wait two weeks.", resolved: true },
  ],
  feedback: [
    {
      contact: "Claire Ashdown",
      askedDaysAgo: 12,
      answered: {
        daysAgo: 5,
        answer: {
          nps: 8,
          nps_reason: "Good people, sometimes slow to say no.",
          csat: {
            quality: 4,
            timeliness: 4,
            communication: 4,
            problem_solving: 4,
            billing: 3,
            ending: 5,
            handover: 4,
          },
          reasons_clear: "yes",
          went_well: "The call before the letter. I could prepare my own team.",
          improve: "Media invoices arrive too late to reconcile within the month.",
          return: "maybe",
          contact_ok: "yes",
          testimonial:
            "They ended our contract the way they ran it: plainly, on time, and with a handover our new agency thanked us for.",
          publish: "company",
          publish_places: ["website"],
          reference_call: "no",
        },
      },
    },
    { contact: "Owen Tate", askedDaysAgo: 18, remindedDaysAgo: 4, begun: { daysAgo: 2, nps: 8 } },
  ],
  conversations,
  tools,
};
