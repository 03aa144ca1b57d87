import type { StoryConversations } from "../conversations.ts";

export const conversations: StoryConversations = {
  talks: [
    {
      kind: "consultation",
      form: "video",
      inDays: -98,
      time: "15:00",
      minutes: 60,
      agenda: "How the move to one agency affects our work\nWhat a clean handover needs",
      speaks: "marta",
      writes: "olga",
      contacts: ["Claire Ashdown", "Owen Tate"],
      plannedDaysAgo: 105,
      invited: true,
      outcome: "held",
      notes:
        "The group moves all marketing to one agency in London. Claire did not decide it and will not fight it. Both sides want the booking site to survive the change; Owen asked how media invoices are closed.",
      clientPosition: "“It is not about your work. I need a handover that does not cost me Easter bookings.”",
      agreed: "- Marta drafts the handover calendar\n- Owen names the person for media invoices",
      openPoints: "Who pays for media booked beyond the last day.",
      summarySentDaysAgo: 97,
    },
    {
      kind: "informing",
      form: "call",
      inDays: -81,
      time: "10:00",
      minutes: 20,
      place: "+44 117 555 0112",
      speaks: "marta",
      contacts: ["Claire Ashdown"],
      outcome: "held",
      notes: "Told Claire the date and the reason before the courier. She thanked us for the day's head start.",
      clientPosition: "“Good that I hear it today. I can tell my team myself.”",
      agreed: "- The letter goes by courier tomorrow",
    },
  ],
  proposals: [
    {
      side: "us",
      by: "marta",
      title: "Longer exit",
      terms: "One extra month at the same fee, with two working days of support for the successor.",
      measure: "The new agency publishes on its own before the last day.",
      addedDaysAgo: 97,
      validInDays: -92,
      answered: { daysAgo: 94, by: "marta", answer: "rejected", note: "The London agency starts on a fixed date." },
    },
  ],
};
