import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import type { Locale, Theme } from "@/db/enums";
import { themes } from "@/db/enums";
import { acceptedLocale, asLocale, defaultLocale, localeCookie, themeCookie } from "@/lib/platform/i18n/locales";
import { currentPerson } from "./session";

/** The language of this request: the cookie of a public page or visitor, the person's own, the browser's, Polish. */
export const requestLocale = cache(async (): Promise<Locale> => {
  const person = await currentPerson();
  if (person) return person.locale;
  const chosen = asLocale((await cookies()).get(localeCookie)?.value);
  return chosen ?? acceptedLocale((await headers()).get("accept-language")) ?? defaultLocale;
});

/** The look this request asks for. */
export const requestTheme = cache(async (): Promise<Theme> => {
  const person = await currentPerson();
  if (person) return person.theme;
  const chosen = (await cookies()).get(themeCookie)?.value;
  return themes.find((theme) => theme === chosen) ?? "system";
});
