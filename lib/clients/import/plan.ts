import { bareTaxId } from "@/lib/clients/rules";
import { fold } from "@/lib/platform/fold";
import type { ImportedClient, ImportedContact, ImportRow } from "./rules";

/** A client that is already here, as far as a comparison needs it. */
export type KnownClient = {
  id: string;
  folded: string;
  taxId: string;
  contacts: { name: string; email: string }[];
};

/** What becomes of a line. `first` is the earlier line of the file with the same client. */
export type Outcome =
  | { outcome: "new_client" }
  | { outcome: "same_client"; first: number }
  | { outcome: "known_client"; name: string }
  | { outcome: "nothing_new" };

export type NewClient = ImportedClient & { folded: string; contacts: ImportedContact[] };

/** What an import would change. Filled line by line, so that fifty thousand of them need not be done in one breath. */
export type ImportPlan = {
  newClients: NewClient[];
  /** People for clients that are already here. */
  newContacts: { clientId: string; contact: ImportedContact; locale: ImportedClient["locale"] }[];
  byName: Map<string, Target[]>;
  byTaxId: Map<string, Target>;
};

type Target = {
  taxId: string;
  /** What their people are known by: addresses, and names of those without one. */
  people: Set<string>;
} & ({ known: string } | { line: number; client: NewClient });

/** A plan that knows the clients already here. */
export function startPlan(known: KnownClient[]): ImportPlan {
  const plan: ImportPlan = { newClients: [], newContacts: [], byName: new Map(), byTaxId: new Map() };
  for (const client of known) {
    const people = new Set(client.contacts.flatMap(marksOf));
    remember(plan, client.folded, { known: client.id, taxId: bareTaxId(client.taxId), people });
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
  if (!contact || isThere(target, contact)) return { outcome: "nothing_new" };
  for (const mark of marksOf(contact)) target.people.add(mark);
  if ("known" in target) {
    plan.newContacts.push({ clientId: target.known, contact, locale: client.locale });
    return { outcome: "known_client", name: client.name };
  }
  target.client.contacts.push(contact);
  return { outcome: "same_client", first: target.line };
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
