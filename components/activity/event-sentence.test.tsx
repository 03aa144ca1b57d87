import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { locales } from "@/db/enums";
import { messagesOf } from "@/lib/platform/i18n/messages";
import { EventSentence } from "./event-sentence";

const kinds = Object.entries(messagesOf("en").activity.events).flatMap(([noun, verbs]) =>
  Object.keys(verbs).map((verb) => `${noun}.${verb}`),
);
const facts = { number: 7, count: 2 };

test.each(locales.flatMap((locale) => kinds.map((kind) => [locale, kind] as const)))(
  "%s has every word that the sentence of %s asks for",
  (locale, kind) => {
    const missing: string[] = [];
    const said = renderToStaticMarkup(
      <NextIntlClientProvider
        locale={locale}
        messages={messagesOf(locale)}
        timeZone="Europe/Warsaw"
        onError={({ message }) => missing.push(message)}
      >
        <EventSentence kind={kind} by="Marta Sowa" facts={facts} />
      </NextIntlClientProvider>,
    );
    expect(missing).toEqual([]);
    expect(said).not.toContain(kind);
  },
);
