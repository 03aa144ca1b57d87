import { type Locale, locales } from "@/db/enums";

export const localeCookie = "partwell_locale";
export const themeCookie = "partwell_theme";
export const defaultLocale: Locale = "pl";

export const asLocale = (text: string | undefined | null): Locale | null =>
  locales.find((locale) => locale === text) ?? null;

/**
 * The first language of an Accept-Language header that we speak.
 * In: the header, such as "de-DE,en;q=0.8". Out: a locale, or null when none fits.
 */
export function acceptedLocale(header: string | null): Locale | null {
  const wishes = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.trim().split(";q=");
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .sort((a, b) => b.quality - a.quality);
  for (const wish of wishes) {
    const locale = asLocale(wish.language);
    if (locale) return locale;
  }
  return null;
}
