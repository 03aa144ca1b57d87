import type { StoryCase } from "../shape.ts";
import { conversations } from "./talks.ts";
import { tools } from "./tools.ts";

export const events: StoryCase = {
  client: {
    name: "Saltmarsh Events Ltd",
    address: "2 Harbour Row, Whitby YO21 3PU, United Kingdom",
    locale: "en",
    contacts: [
      { name: "Tom Hargreave", email: "tom@saltmarsh.example", phone: "+44 1947 555 021", position: "Director" },
      { name: "Lucy Penn", email: "lucy@saltmarsh.example", phone: "+44 1947 555 024", position: "Box office" },
    ],
  },
  contract: {
    title: "Ticket shop and support",
    number: "SE-2024-3",
    signedDaysAgo: 690,
    notice: { length: 1, unit: "month", calendar: "UK_EW" },
    clause:
      "One month in writing. Either party may end this agreement at once if an overdue sum is not paid within fourteen days of a written demand.",
    address: "2 Harbour Row, Whitby YO21 3PU",
    monthly: 189000,
    currency: "GBP",
  },
  playbook: "for_cause",
  initiator: "us",
  summary: "Six unpaid invoices, a demand without an answer. Ended at once; now the buyers' data and the debt.",
  openedDaysAgo: 61,
  dates: {
    consultationOn: -47,
    decisionOn: -34,
    noticeTargetOn: -30,
    noticeDeliveredOn: -28,
    effectiveEndOn: -28,
    lastServiceOn: -28,
    accessOffOn: -20,
    tailEndOn: 32,
  },
  slots: {
    lead: "filip",
    decision_maker: "olga",
    account_manager: "marta",
    finance: "filip",
    delivery: "daria",
    it: "daria",
    legal: "adam",
  },
  path: [
    { to: "analysis", daysAgo: 60 },
    { to: "consultation", daysAgo: 53 },
    { to: "decision", daysAgo: 41 },
    { to: "notice_given", daysAgo: 28 },
    { to: "settlement", daysAgo: 22 },
  ],
  comments: [
    {
      by: "filip",
      daysAgo: 58,
      body: "Six invoices, **£11,340.00**. The list is in the files, with every reminder.",
    },
    {
      by: "adam",
      daysAgo: 36,
      body: "The fourteen days are over, no payment and no word. @olga, from our side everything the clause asks for is there.",
    },
    {
      by: "olga",
      daysAgo: 34,
      body: "Decided. I would still like to tell Tom myself, before the courier does.",
    },
    {
      by: "daria",
      daysAgo: 20,
      body: "Lucy has the buyers' data and opened the file while we were on the phone. Whatever they owe us, their guests get in.",
      resolved: true,
    },
  ],
  files: [
    {
      by: "filip",
      daysAgo: 59,
      name: "Open invoices.csv",
      text: "invoice;amount;due\n1207;1890.00;{day:-210}\n1218;1890.00;{day:-180}\n1231;1890.00;{day:-150}\n1244;1890.00;{day:-120}\n1259;1890.00;{day:-90}\n1270;1890.00;{day:-75}\n",
    },
    {
      by: "filip",
      daysAgo: 58,
      name: "Demand with receipt.txt",
      text: "Demand under clause 9.2 of SE-2024-3: GBP 11,340.00 within fourteen days.\nDraft for the courier; the receipt follows on delivery.\n",
    },
  ],
  conversations,
  tools,
};
