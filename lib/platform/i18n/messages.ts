import type { Locale } from "@/db/enums";
import { en } from "./en";
import { pl } from "./pl";

export type Messages = typeof en;

const catalogues: Record<Locale, Messages> = { en, pl };

/** The catalogue of one language. */
export const messagesOf = (locale: Locale): Messages => catalogues[locale];
