import { bareTaxId } from "@/lib/clients/rules";
import { fold } from "@/lib/platform/fold";
import type { ImportedClient, ImportedContact, ImportRow } from "./rules";

/** A client that is already here, as far as a comparison needs it. */
export type KnownClient = {
  id: string;
  folded: string;
  taxId: string;
  archived: boolean;
  contacts: { name: string; email: string }[];
};

/** What becomes of clients of the file that are in the archive. */
export const archivedChoices = ["keep", "restore"] as const;
export type ArchivedChoice = (typeof archivedChoices)[number];

/** What becomes of a line. `first` is the earlier line of the file with the same client. */
export type Outcome =
  | { outcome: "new_client" }
  | { outcome: "same_client"; first: number }
  | { outcome: "known_client"; name: string }
  | { outcome: "archived_client" | "restored_client" }
  | { outcome: "nothing_new" };

export type NewClient = ImportedClient & { folded: string; contacts: ImportedContact[] };

/** What an import would change. Filled line by line, so that fifty thousand of them need not be done in one breath. */
export type ImportPlan = {
  newClients: NewClient[];
  /** People for clients that are already here. */
  newContacts: { clientId: string; contact: ImportedContact; locale: ImportedClient["locale"] }[];
  /** Clients of the archive that are named in the file, with what would become of them. */
  archived: { choice: ArchivedChoice; clientIds: Set<string> };
  byName: Map<string, Target[]>;
  byTaxId: Map<string, Target>;
};

type Target = {
  taxId: string;
  /** What their people are known by: addresses, and names of those without one. */
  people: Set<string>;
} & ({ known: string; archived: boolean } | { line: number; client: NewClient });

/** A plan that knows the clients already here. Of two that fit a line, one that is worked with goes before the archive. */
export function startPlan(known: KnownClient[], choice: ArchivedChoice): ImportPlan {
  const archived = { choice, clientIds: new Set<string>() };
  const plan: ImportPlan = { newClients: [], newContacts: [], archived, byName: new Map(), byTaxId: new Map() };
  for (const client of known.toSorted((one, other) => Number(one.archived) - Number(other.archived))) {
    const people = new Set(client.contacts.flatMap(marksOf));
    const target = { known: client.id, archived: client.archived, taxId: bareTaxId(client.taxId), people };
    remember(plan, client.folded, target);
  }
  return plan;
}

/** Adds one line to the plan. Out: what becomes of it. */
export function planRow(plan: ImportPlan, { line, client, contact }: ImportRow): Outcome {
  const folded = fold(client.name);
  const taxId = bareTaxId(client.taxId);
  const target = findTarget(plan, folded, taxId);
  if (!target) {
    const made: NewClient = { ...client, folded, contacts: contact ? [contact] : [] };
    plan.newClients.push(made);
    remember(plan, folded, { line, client: made, taxId, people: new Set(contact ? marksOf(contact) : []) });
    return { outcome: "new_client" };
  }
  const archive = "known" in target && target.archived ? fromArchive(plan, target.known) : null;
  if (archive === "archived_client") return { outcome: archive };
  if (!contact || isThere(target, contact)) return { outcome: archive ?? "nothing_new" };
  for (const mark of marksOf(contact)) target.people.add(mark);
  if ("known" in target) {
    plan.newContacts.push({ clientId: target.known, contact, locale: client.locale });
    return archive ? { outcome: archive } : { outcome: "known_client", name: client.name };
  }
  target.client.contacts.push(contact);
  return { outcome: "same_client", first: target.line };
}

/** Notes that a line is about a client of the archive. Null: an earlier line brings the client back already. */
function fromArchive({ archived }: ImportPlan, clientId: string) {
  const again = archived.clientIds.has(clientId);
  archived.clientIds.add(clientId);
  if (archived.choice === "keep") return "archived_client";
  return again ? null : "restored_client";
}

/** The same tax number is the same client. So is the same name, unless two tax numbers say otherwise. */
function findTarget(plan: ImportPlan, folded: string, taxId: string): Target | undefined {
  const byTaxId = taxId ? plan.byTaxId.get(taxId) : undefined;
  return byTaxId ?? plan.byName.get(folded)?.find((target) => !taxId || !target.taxId || target.taxId === taxId);
}

function remember(plan: ImportPlan, folded: string, target: Target) {
  plan.byName.set(folded, [...(plan.byName.get(folded) ?? []), target]);
  if (target.taxId && !plan.byTaxId.has(target.taxId)) plan.byTaxId.set(target.taxId, target);
}

const isThere = (target: Target, { name, email }: ImportedContact) =>
  target.people.has(email ? `@${email}` : fold(name));

const marksOf = ({ name, email }: { name: string; email: string }) =>
  email ? [`@${email.toLowerCase()}`, fold(name)] : [fold(name)];
