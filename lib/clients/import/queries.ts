import "server-only";
import { and, eq, isNull, or, sql } from "drizzle-orm";
import { clients, contacts } from "@/db/schema/clients";
import { bareTaxId } from "@/lib/clients/rules";
import { fold } from "@/lib/platform/fold";
import type { Scope } from "@/lib/platform/scope";
import { type ArchivedChoice, type ImportPlan, type KnownClient, type Outcome, planRow, startPlan } from "./plan";
import { type ImportFile, inBreaths } from "./read";
import type { ImportRow, ProblemAt } from "./rules";

const rowsShown = 50;
const problemsShown = 200;

export type PlannedLine = ImportRow & Outcome;

/** Compares a file with what is here. Out: what would change, and what becomes of every line. */
export async function planImport(
  scope: Scope,
  file: ImportFile,
  archived: ArchivedChoice,
): Promise<{ plan: ImportPlan; lines: PlannedLine[] }> {
  const plan = startPlan(await listKnownClients(scope, file.rows), archived);
  const lines: PlannedLine[] = [];
  await inBreaths(file.rows, (row) => {
    lines.push({ ...row, ...planRow(plan, row) });
  });
  return { plan, lines };
}

/** What an import would do, for a person to look at before it does. Changes nothing. */
export async function previewImport(scope: Scope, file: ImportFile, archived: ArchivedChoice) {
  const { plan, lines } = await planImport(scope, file, archived);
  const ended = (outcome: Outcome["outcome"]) => lines.filter((line) => line.outcome === outcome).length;
  return {
    sha256: file.sha256,
    encoding: file.encoding,
    delimiter: file.delimiter,
    columns: file.columns,
    counts: {
      ...countChanges(plan),
      archived: plan.archived.clientIds.size,
      lines: lines.length + file.problems.length,
      sameClient: ended("same_client"),
      knownClient: ended("known_client"),
      nothingNew: ended("nothing_new"),
      problems: file.problems.length,
    },
    rows: lines.slice(0, rowsShown),
    problems: file.problems.slice(0, problemsShown) as ProblemAt[],
  };
}
export type ImportPreview = Awaited<ReturnType<typeof previewImport>>;

export const countChanges = (plan: ImportPlan) => ({
  clients: plan.newClients.length,
  contacts: plan.newContacts.length + plan.newClients.reduce((sum, client) => sum + client.contacts.length, 0),
  restored: plan.archived.choice === "restore" ? plan.archived.clientIds.size : 0,
});

async function listKnownClients(scope: Scope, rows: ImportRow[]): Promise<KnownClient[]> {
  const names = [...new Set(rows.map((row) => fold(row.client.name)))];
  const taxIds = [...new Set(rows.map((row) => bareTaxId(row.client.taxId)).filter(Boolean))];
  const known = await scope.tx
    .select({
      id: clients.id,
      folded: clients.folded,
      taxId: clients.taxId,
      archived: sql<boolean>`${clients.archivedAt} is not null`,
    })
    .from(clients)
    .where(
      and(
        eq(clients.workspaceId, scope.workspace.id),
        or(sql`${clients.folded} = any(${sql.param(names)}::text[])`, sameTaxId(taxIds)),
      ),
    )
    .orderBy(clients.id);
  const people = await listPeople(
    scope,
    known.map((client) => client.id),
  );
  return known.map((client) => ({ ...client, contacts: people.get(client.id) ?? [] }));
}

const sameTaxId = (taxIds: string[]) =>
  taxIds.length === 0
    ? undefined
    : sql`regexp_replace(regexp_replace(upper(${clients.taxId}), '[^0-9A-Z]', '', 'g'), '^PL(?=[0-9]{10}$)', '')
        = any(${sql.param(taxIds)}::text[])`;

async function listPeople(scope: Scope, clientIds: string[]) {
  const rows = await scope.tx
    .select({ clientId: contacts.clientId, name: contacts.name, email: contacts.email })
    .from(contacts)
    .where(
      and(
        eq(contacts.workspaceId, scope.workspace.id),
        isNull(contacts.archivedAt),
        sql`${contacts.clientId} = any(${sql.param(clientIds)}::uuid[])`,
      ),
    );
  const people = new Map<string, { name: string; email: string }[]>();
  for (const { clientId, ...person } of rows) people.set(clientId, [...(people.get(clientId) ?? []), person]);
  return people;
}
