import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { type Messages, messagesOf } from "@/lib/platform/i18n/messages";

type Props = { namespaces?: (keyof Messages)[]; timeZone: string; children: ReactNode };

/** What every client component may say; the rest of the catalogue stays on the server. */
const base: (keyof Messages)[] = ["ui", "common", "refusals"];

/** Gives the client components below the words of some namespaces, in the reader's language. */
export async function ClientMessages({ namespaces = [], timeZone, children }: Props) {
  const locale = await getLocale();
  const all = messagesOf(locale);
  const wanted = Object.fromEntries([...base, ...namespaces].map((namespace) => [namespace, all[namespace]]));
  return (
    <NextIntlClientProvider locale={locale} messages={wanted} timeZone={timeZone}>
      {children}
    </NextIntlClientProvider>
  );
}
