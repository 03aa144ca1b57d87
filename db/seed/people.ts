import type { LocalizedText, Role } from "../enums.ts";

type DemoPerson = {
  name: string;
  email: string;
  password: string;
  role: Role;
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
  person("Daria Lis", "daria", "member", { pl: "realizacja i IT", en: "delivery and IT" }),
  person("Wiktor Brzoza", "wiktor", "viewer", { pl: "doradca, tylko wgląd", en: "adviser, may only look" }),
];

function person(name: string, mailbox: string, role: Role, title: LocalizedText): DemoPerson {
  const email = `${mailbox}@wierzba.example`;
  return { name, email, password: demoPassword, role, title, says: `${name}, ${title.en}` };
}
