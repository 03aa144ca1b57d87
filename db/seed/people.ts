import type { Role } from "../enums.ts";

type DemoPerson = { name: string; email: string; role: Role; title: string; says: string };

/** What the people of the demo firm sign in with. */
export const demoPassword = "wierzba-nad-rzeka";

/** The six people of the demo firm, "Studio Wierzba". */
export const demoPeople: (DemoPerson & { password: string })[] = [
  person("Olga Wierzbicka", "olga", "owner", "Właścicielka"),
  person("Adam Nowak", "adam", "admin", "Kierownik operacyjny"),
  person("Marta Sowa", "marta", "member", "Opiekunka klienta"),
  person("Filip Gajewski", "filip", "member", "Finanse"),
  person("Daria Lis", "daria", "member", "Wdrożenia i IT"),
  person("Wiktor Brzoza", "wiktor", "viewer", "Doradca, tylko do wglądu"),
];

function person(name: string, mailbox: string, role: Role, title: string) {
  const email = `${mailbox}@wierzba.example`;
  return { name, email, role, title, says: `${name}, ${title}`, password: demoPassword };
}
