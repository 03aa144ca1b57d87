import type { Locale, LocalizedText, Role } from "../enums.ts";
import type { Who } from "./story/shape.ts";

type DemoPerson = {
  who: Who;
  name: string;
  email: string;
  password: string;
  role: Role;
  locale: Locale;
  title: LocalizedText;
  /** Printed when the demo starts. */
  says: string;
};

/** What everybody of the demo firm signs in with. */
export const demoPassword = "stary-sad-nad-rzeka";

/** The six people of the demo firm, "Studio Wierzba". */
export const demoPeople: DemoPerson[] = [
  person("Olga Wierzbicka", "olga", "owner", { pl: "właścicielka", en: "owner" }),
  person("Adam Nowak", "adam", "admin", { pl: "szef operacji", en: "head of operations" }),
  person("Marta Sowa", "marta", "member", { pl: "opiekunka klientów", en: "account manager" }),
  person("Filip Gajewski", "filip", "member", { pl: "finanse", en: "finance" }),
  person("Daria Lis", "daria", "member", { pl: "realizacja i IT", en: "delivery and IT" }, "en"),
  person("Wiktor Brzoza", "wiktor", "viewer", { pl: "doradca, tylko wgląd", en: "adviser, may only look" }),
];

function person(name: string, who: Who, role: Role, title: LocalizedText, locale: Locale = "pl"): DemoPerson {
  const says = `${name}, ${title.en}${locale === "en" ? "; works in English" : ""}`;
  return { who, name, email: `${who}@wierzba.example`, password: demoPassword, role, locale, title, says };
}
