import "server-only";
import type { Locale } from "@/db/enums";
import { translatorFor } from "./translator";

/** How somebody whose account was deleted is called, in the reader's language. */
export const formerPerson = (locale: Locale): string => translatorFor(locale, "common")("formerPerson");
