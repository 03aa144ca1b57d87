import type { StoryCase } from "../shape.ts";
import { tools } from "./tools.ts";

export const studio: StoryCase = {
  client: {
    name: "Copper Lane Studio",
    address: "Rua da Boavista 88, 1200-068 Lisbon, Portugal",
    locale: "en",
    contacts: [
      {
        name: "Inês Duarte",
        email: "ines@copperlane.example",
        phone: "+351 21 555 0188",
        position: "Creative director",
      },
    ],
  },
  contract: {
    title: "Design support, hourly",
    number: "CL-2025-1",
    signedDaysAgo: 330,
    notice: { length: 10, unit: "business_day", calendar: "NONE" },
    clause: "Ten working days, by e-mail.",
    form: "documentary",
    address: "ines@copperlane.example",
    monthly: 210000,
    currency: "EUR",
  },
  playbook: "consulting_freelance",
  initiator: "us",
  summary: "Just opened. First gather the facts, then decide whether to talk at all.",
  openedDaysAgo: 1,
  dates: { consultationOn: 12 },
  slots: { lead: "marta", decision_maker: "olga" },
  path: [],
  comments: [
    {
      by: "marta",
      daysAgo: 1,
      body: "Opened it so that we do not forget. @olga, @adam: do you remember what we promised about the rates last year?",
    },
  ],
  tools,
  quietWith: ["adam"],
};
