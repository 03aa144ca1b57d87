import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type Locale, locales } from "@/db/enums";
import { runKinds } from "@/lib/activity/rules";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { EventSentence } from "./event-sentence";

const kinds = Object.entries(messagesOf("en").activity.events).flatMap(([noun, verbs]) =>
  Object.keys(verbs).map((verb) => `${noun}.${verb}`),
);
const facts = { number: 7, count: 2 };

function say(locale: Locale, event: { kind: string; facts: Record<string, unknown>; times?: number }) {
  const missing: string[] = [];
  const said = renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={messagesOf(locale)}
      timeZone="Europe/Warsaw"
      onError={({ message }) => missing.push(message)}
    >
      <EventSentence by="Marta Sowa" {...event} />
    </NextIntlClientProvider>,
  );
  expect(missing).toEqual([]);
  return said;
}

const wordsOf = (markup: string) => markup.replace(/<[^>]+>/g, "");

test.each(locales.flatMap((locale) => kinds.map((kind) => [locale, kind] as const)))(
  "%s has every word that the sentence of %s asks for",
  (locale, kind) => {
    expect(say(locale, { kind, facts })).not.toContain(kind);
  },
);

test.each(locales.flatMap((locale) => Object.keys(runKinds).map((kind) => [locale, kind] as const)))(
  "%s tells a run of %s in one sentence with its number",
  (locale, kind) => {
    for (const times of [2, 5]) expect(wordsOf(say(locale, { kind, facts, times }))).toContain(` ${times} `);
  },
);

test.each([
  [2, "Marta Sowa potwierdza 2 punkty umowy"],
  [5, "Marta Sowa potwierdza 5 punktów umowy"],
  [22, "Marta Sowa potwierdza 22 punkty umowy"],
])("%i points in Polish", (times, words) => {
  expect(wordsOf(say("pl", { kind: "contract.point_confirmed", facts: {}, times }))).toBe(words);
});

test.each([
  ["contract.point_confirmed", { point: "form" }, "Marta Sowa confirmed a point of the contract: “Form of notice”"],
  [
    "contract.point_read",
    { point: "parties" },
    "Marta Sowa wrote down a clause of the contract: “Parties and signatories”",
  ],
  ["contract.point_confirmed", {}, "Marta Sowa confirmed a point of the contract"],
  ["contract.point_read", { point: "constructor" }, "Marta Sowa wrote down a clause of the contract"],
])("%s of %j says which point", (kind, about, words) => {
  expect(wordsOf(say("en", { kind, facts: about }))).toBe(words);
});

test.each([
  ["en", "Marta Sowa gave Call to Former person"],
  ["pl", "Marta Sowa powierza zadanie Call: Dawna osoba"],
] as const)("in %s somebody whose account was deleted has no name in what was noted", (locale, words) => {
  expect(wordsOf(say(locale, { kind: "task.assigned", facts: { title: "Call", name: "" } }))).toBe(words);
});
