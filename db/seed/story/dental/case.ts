import type { StoryCase } from "../shape.ts";
import { tools } from "./tools.ts";

export const dental: StoryCase = {
  client: {
    name: "Maple Row Dental",
    address: "77 Elgin Road, Dublin 4, Ireland",
    locale: "en",
    contacts: [
      {
        name: "Dr Aoife Byrne",
        email: "aoife@maplerow.example",
        phone: "+353 1 555 0177",
        position: "Practice owner",
      },
    ],
  },
  contract: {
    title: "Website care plan",
    number: "MR-2024-6",
    signedDaysAgo: 560,
    notice: { length: 1, unit: "month", calendar: "NONE" },
    clause: "One month, by e-mail.",
    form: "documentary",
    address: "aoife@maplerow.example",
    monthly: 39000,
    currency: "EUR",
  },
  playbook: "consulting_freelance",
  initiator: "us",
  summary: "Opened for the wrong contract; the hosting agreement is the one that ends, and it ends by itself.",
  openedDaysAgo: 33,
  dates: {},
  slots: { lead: "filip", decision_maker: "olga" },
  path: [
    { to: "analysis", daysAgo: 33 },
    {
      to: "cancelled",
      daysAgo: 31,
      by: "olga",
      reason: "Opened for the wrong contract; nothing was said to the client.",
    },
  ],
  comments: [{ by: "filip", daysAgo: 31, body: "My mistake, sorry. Nothing went out." }],
  tools,
};
