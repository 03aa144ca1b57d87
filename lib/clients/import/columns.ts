import { fold } from "@/lib/platform/fold";

export const importFields = [
  "name",
  "taxId",
  "address",
  "locale",
  "note",
  "contact",
  "email",
  "phone",
  "position",
] as const;
export type ImportField = (typeof importFields)[number];

/** The headers people give these columns, in Polish and English, folded. */
const headers: Record<ImportField, string[]> = {
  name: [
    "nazwa",
    "nazwa klienta",
    "nazwa firmy",
    "klient",
    "firma",
    "kontrahent",
    "nazwa kontrahenta",
    "name",
    "client",
    "client name",
    "company",
    "company name",
    "customer",
    "customer name",
  ],
  taxId: ["nip", "nr nip", "numer nip", "nip klienta", "tax id", "taxid", "tax number", "vat", "vat id", "vat number"],
  address: ["adres", "adres klienta", "adres firmy", "siedziba", "address", "company address"],
  locale: ["jezyk", "jezyk kontaktu", "language", "lang", "locale"],
  note: ["notatka", "notatki", "uwagi", "note", "notes", "comments"],
  contact: [
    "osoba",
    "osoba kontaktowa",
    "kontakt",
    "imie i nazwisko",
    "contact",
    "contact name",
    "contact person",
    "person",
    "full name",
  ],
  email: ["email", "e mail", "mail", "adres email", "adres e mail", "email address", "e mail address"],
  phone: ["telefon", "tel", "nr telefonu", "numer telefonu", "komorka", "phone", "phone number", "mobile", "telephone"],
  position: ["stanowisko", "funkcja", "rola", "position", "job title", "title", "role"],
};

const fieldByHeader = new Map(
  importFields.flatMap((field) => headers[field].map((header) => [header, field] as const)),
);

export type Column = { header: string; field: ImportField | null };

/** What each column of a header line holds. A field is taken from its first column; others stay unread. */
export function readHeader(cells: string[]): Column[] {
  const taken = new Set<ImportField>();
  return cells.map((cell) => {
    const field = fieldByHeader.get(bareHeader(cell)) ?? null;
    if (field === null || taken.has(field)) return { header: cell.trim(), field: null };
    taken.add(field);
    return { header: cell.trim(), field };
  });
}

const bareHeader = (cell: string) =>
  fold(cell)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
