import { Temporal } from "temporal-polyfill";
import type { Locale } from "@/db/enums";

/** A day of a contract as people say it: "1 lutego 2024", "1 February 2024". */
export const dayWords = (date: string, locale: Locale): string =>
  Temporal.PlainDate.from(date).toLocaleString(locale === "en" ? "en-GB" : locale, {
    day: "numeric",
    month: "long",
    year: "numeric",
  });
