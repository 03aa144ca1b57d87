import type { Refusal } from "@/lib/platform/action/refusal";

type Archivable = { archivedAt: Date | null };

/** Why a client, contact or contract cannot be changed now, or null. */
export const whyNotChange = (record: Archivable): Refusal | null => (record.archivedAt ? "archived" : null);

/** Why a client or contract cannot be archived now, or null. */
export function whyNotArchive(record: Archivable, openCases: number): Refusal | null {
  if (record.archivedAt) return "archived";
  return openCases > 0 ? "has_open_case" : null;
}

/** Why something archived cannot be brought back now, or null. */
export function whyNotRestore(record: Archivable, client?: Archivable): Refusal | null {
  if (!record.archivedAt) return "not_archived";
  return client?.archivedAt ? "client_archived" : null;
}

/** Why a contact or a contract cannot be added to a client now, or null. */
export const whyNotAddTo = (client: Archivable): Refusal | null => (client.archivedAt ? "client_archived" : null);

/** A tax number as two spellings are compared: letters and digits only, without the country's "PL". */
export const bareTaxId = (taxId: string): string =>
  taxId
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/^PL(?=\d{10}$)/, "");
