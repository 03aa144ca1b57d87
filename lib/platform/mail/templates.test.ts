import { describe, expect, test } from "vitest";
import { locales } from "@/db/enums";
import { renderMail } from "./templates";
import type { MailTemplate, MailValues } from "./values";

const url = "https://partwell.example/f/abcdefgh/secret";
const survey = {
  firm: "Kancelaria Łąka i Wspólnicy",
  firmEmail: "biuro@laka.pl",
  salutation: "",
  leadName: "Marta Wąs",
  minutes: 5,
  url,
  expiresOn: "2026-11-27",
  retentionMonths: 24,
  canReply: true,
};

const examples: MailValues = {
  invitation: { firm: survey.firm, inviter: "Olga Żak", url, expiresOn: "2026-11-27" },
  sign_up_taken: { url },
  password_reset: { url, minutes: 30 },
  mention: { firm: survey.firm, clientName: "Ösker & Córki", url, entries: [{ by: "Adam", text: "Proszę\no zgodę" }] },
  task_assigned: {
    firm: survey.firm,
    clientName: "Ösker & Córki",
    url,
    entries: [
      { title: "Wypowiedzenie", dueOn: "2026-12-01" },
      { title: "Protokół", dueOn: null },
    ],
  },
  feedback_request: { ...survey, contractTitle: "Obsługa księgowa", endedOn: "2026-10-31" },
  feedback_reminder: survey,
  conversation_invitation: {
    firm: survey.firm,
    signedBy: "Marta Wąs",
    subject: "consultation",
    news: "new",
    contractTitle: "Obsługa księgowa",
    startsAt: new Date("2026-12-01T09:00:00Z"),
    timeZone: "Europe/Warsaw",
    minutes: 45,
    form: "meeting",
    place: "ul. Łąkowa 14",
    agenda: "Co działa\nCo nie działa",
  },
  conversation_summary: {
    firm: survey.firm,
    signedBy: "Marta Wąs",
    contractTitle: "Obsługa księgowa",
    heldOn: "2026-12-01",
    text: "Uzgodniono:\n- lista do piątku",
  },
  notice_due: {
    firm: survey.firm,
    clientName: "Ösker & Córki",
    endsOn: "2026-12-31",
    sendBy: "2026-11-23",
    deliverBy: "2026-11-30",
    days: 7,
    url,
  },
  renewal_window: {
    firm: survey.firm,
    clientName: "Ösker & Córki",
    contractTitle: "Obsługa księgowa",
    termEnd: "2026-12-31",
    months: 12,
    closes: "2026-11-01",
    sendBy: "2026-10-23",
    url,
  },
  workspace_deleted: {
    firm: survey.firm,
    by: "Olga Żak",
    until: "2026-12-31",
    owners: "Olga Żak, Jan Wąs",
    canRestore: false,
    url,
  },
  workspace_restored: { firm: survey.firm, by: "Olga Żak", url },
  feedback_answered: { firm: survey.firm, clientName: "Ösker & Córki", contactName: "Klara Nowak", url },
};

const templates = Object.keys(examples) as MailTemplate[];
const rendered = (template: MailTemplate, locale: "pl" | "en", change: object = {}) =>
  renderMail(template, { ...examples[template], ...change } as never, locale);

describe.each(locales)("in %s", (locale) => {
  test.each(templates)("%s says the same in text and in HTML, with a plain link", (template) => {
    const { subject, text, html } = rendered(template, locale);
    expect(subject).toMatch(/\S/);
    expect(text.includes(`\n${url}\n`)).toBe(leads(template));
    expect(html.includes(`href="${url}"`)).toBe(leads(template));
    expect(html.includes(`>${url}</a>`)).toBe(leads(template));
    expect(html).toContain(`<html lang="${locale}">`);
    expect(`${subject}${text}`).not.toMatch(/[{}]|undefined|null|\bmail\.\w|!/);
    expect(text).not.toContain("<");
  });

  test.each(templates)("%s escapes whatever people have written", (template) => {
    const evil = '<script>alert(1)</script><a href="https://zla.pl">';
    const change = Object.fromEntries(
      Object.entries(examples[template]).map(([key, value]) => [
        key,
        key === "entries"
          ? [{ by: evil, text: evil, title: evil, dueOn: null }]
          : typeof value === "string" && !isFixed(key)
            ? evil
            : value,
      ]),
    );
    const { html } = rendered(template, locale, change);
    expect(html).not.toMatch(/<script|href="https:\/\/zla/);
  });

  test.each(templates)("%s looks like nothing people can forge in its subject", (template) => {
    const { subject } = rendered(template, locale, { firm: "A\r\nBcc: b@c.pl", clientName: "A\r\nBcc: b@c.pl" });
    expect(subject).not.toMatch(/[\r\n]/);
  });
});

/** An invitation is answered by a reply and by the calendar: it leads nowhere. */
const leads = (template: MailTemplate) => "url" in examples[template];

const isFixed = (key: string) =>
  [
    "news",
    "form",
    "subject",
    "timeZone",
    "url",
    "expiresOn",
    "endedOn",
    "heldOn",
    "termEnd",
    "closes",
    "endsOn",
    "deliverBy",
    "sendBy",
    "until",
  ].includes(key);

test.each([
  [1, "Nowe zadanie: Ösker", "New task: Ösker"],
  [2, "2 nowe zadania: Ösker", "2 new tasks: Ösker"],
  [5, "5 nowych zadań: Ösker", "5 new tasks: Ösker"],
  [22, "22 nowe zadania: Ösker", "22 new tasks: Ösker"],
])("%d tasks are counted in the subject", (count, pl, en) => {
  const change = {
    clientName: "Ösker",
    entries: Array.from({ length: count }, (_, n) => ({ title: `${n}`, dueOn: null })),
  };
  expect(rendered("task_assigned", "pl", change).subject).toBe(pl);
  expect(rendered("task_assigned", "en", change).subject).toBe(en);
});

test("a long bundle is cut and says how much more there is", () => {
  const entries = Array.from({ length: 23 }, (_, n) => ({ title: `zadanie-${n}`, dueOn: null }));
  const { text } = rendered("task_assigned", "pl", { entries });
  expect(text).toContain("zadanie-19");
  expect(text).not.toContain("zadanie-20");
  expect(text).toContain("i jeszcze 3");
});

test("a client is asked formally, told about the data and may answer only when somebody reads it", () => {
  const asked = rendered("feedback_request", "pl").text;
  expect(asked).toContain("Szanowni Państwo,\n\ndnia 31 października 2026 zakończyła się");
  expect(asked).toContain("około 5 minut i nie wymaga");
  expect(asked).toContain("działa do 27 listopada 2026");
  expect(asked).toContain("wystarczy odpisać");
  expect(asked).toContain("Administratorem danych z ankiety jest Kancelaria Łąka i Wspólnicy");
  expect(asked).toContain("24 miesiące");
  expect(asked).toContain("sprzeciwić: biuro@laka.pl.");
  const silent = rendered("feedback_request", "pl", {
    canReply: false,
    firmEmail: "",
    salutation: "Szanowna Pani,",
  }).text;
  expect(silent).toContain("Szanowna Pani,");
  expect(silent).not.toContain("odpisać");
  expect(silent).toContain("można się sprzeciwić.");
  expect(rendered("feedback_request", "pl", { endedOn: null }).text).toContain("dobiega końca");
});

test.each([
  ["pl", "new", "Zaproszenie do rozmowy", "wtorek, 1 grudnia 2026 10:00"],
  ["pl", "changed", "Zmiana: nasza rozmowa", "45 minut"],
  ["pl", "cancelled", "Odwołanie: nasza rozmowa", "nie odbędzie się"],
  ["en", "new", "Invitation to a talk", "Tuesday 1 December 2026 at 10:00"],
  ["en", "changed", "Changed: our talk", "45 minutes"],
  ["en", "cancelled", "Called off: our talk", "will not take place"],
] as const)("an invitation in %s, %s, says when and what is new", (locale, news, subject, words) => {
  const mail = rendered("conversation_invitation", locale, { news });
  expect(mail.subject).toContain(subject);
  expect(mail.text.replaceAll(",", "")).toContain(words.replaceAll(",", ""));
  expect(mail.text.includes("Co nie działa")).toBe(news !== "cancelled");
});

test.each([
  ["pl", true, "Możesz ją przywrócić w całości do 31 grudnia 2026.", false],
  ["pl", false, "Właściciel może ją przywrócić w całości do 31 grudnia 2026.", true],
  ["en", true, "You can bring it back as it was until 31 December 2026.", false],
  ["en", false, "An owner can bring it back as it was until 31 December 2026.", true],
] as const)(
  "a deleted workspace in %s, own %s, says until when and by whom it comes back",
  (locale, own, said, asks) => {
    const { text } = rendered("workspace_deleted", locale, { canRestore: own });
    expect(text).toContain("Olga Żak.");
    expect(text).toContain(said);
    expect(text.includes("Jan Wąs")).toBe(asks);
  },
);
