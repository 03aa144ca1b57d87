import "server-only";
import { and, asc, count, eq, isNotNull, isNull, max, not, or, type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/schema/cases";
import { clients, contacts, contracts } from "@/db/schema/clients";
import { told } from "@/lib/contracts/queries";
import { fold } from "@/lib/platform/fold";
import { dateIn, type Scope } from "@/lib/platform/scope";
import { oneLine } from "@/lib/platform/text";
import { canCreateClient, canImportClients } from "../policy";
import type { ClientCursor } from "./rules";

export const clientsPerPage = 50;

export type ClientFilter = { search: string; archived: boolean; after: ClientCursor | null };

/** The list of clients with what this person may do there. */
export async function loadClientsPage(scope: Scope, filter: ClientFilter) {
  return {
    ...(await listClients(scope, filter)),
    can: { create: canCreateClient(scope.actor), import: canImportClients(scope.actor) },
    workspace: scope.workspace,
    me: scope.actor.userId,
    readAt: scope.now.getTime(),
    locale: scope.actor.locale,
    today: scope.today,
  };
}

/**
 * A page of clients in the order of their names.
 * With a search: names that begin with it, page by page; after the last of them the names, tax numbers and
 * contacts that hold it somewhere, as many as fit on one page.
 */
export async function listClients(scope: Scope, { search, archived, after }: ClientFilter) {
  const wanted = fold(oneLine(search)).slice(0, 100);
  const among = and(
    eq(clients.workspaceId, scope.workspace.id),
    archived ? isNotNull(clients.archivedAt) : isNull(clients.archivedAt),
  );
  const begins = sql`${clients.folded} ^@ ${wanted}`;
  const page = await rowsOf(scope, and(among, wanted ? begins : undefined, after ? later(after) : undefined));
  const shown = page.slice(0, clientsPerPage);
  const last = page.length > clientsPerPage ? shown.at(-1) : undefined;
  const rest = wanted && !last ? await rowsOf(scope, and(among, not(begins), holds(scope, wanted))) : [];
  const rows = [...shown, ...rest.slice(0, clientsPerPage)];
  return {
    rows: await withSummaries(scope, rows),
    next: last ? { folded: last.folded, id: last.id } : null,
    moreHold: rest.length > clientsPerPage,
  };
}

const later = (after: ClientCursor) => sql`(${clients.folded}, ${clients.id}) > (${after.folded}, ${after.id})`;

const rowsOf = (scope: Scope, which: SQL | undefined) =>
  scope.tx
    .select({
      id: clients.id,
      name: clients.name,
      folded: clients.folded,
      archivedAt: clients.archivedAt,
      createdAt: clients.createdAt,
    })
    .from(clients)
    .where(which)
    .orderBy(asc(clients.folded), asc(clients.id))
    .limit(clientsPerPage + 1);

function holds(scope: Scope, wanted: string) {
  const digits = wanted.replace(/[^0-9a-z]/g, "");
  return or(
    sql`strpos(${clients.folded}, ${wanted}) > 0`,
    digits.length >= 4 && /\d/.test(digits)
      ? sql`strpos(regexp_replace(lower(${clients.taxId}), '[^0-9a-z]', '', 'g'), ${digits}) > 0`
      : undefined,
    sql`${clients.id} in (
      select ${contacts.clientId} from ${contacts}
      where ${contacts.workspaceId} = ${scope.workspace.id} and ${contacts.archivedAt} is null
        and strpos(lower(${contacts.email}), ${wanted}) > 0)`,
  );
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

async function withSummaries(scope: Scope, rows: Row[]) {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const people = await countContacts(scope, ids);
  const papers = await firstContracts(scope, ids);
  const endings = await casesOf(scope, ids);
  return rows.map(({ folded: _folded, createdAt, ...row }) => ({
    ...row,
    contacts: people.get(row.id) ?? 0,
    contract: papers.get(row.id) ?? null,
    openCase: endings.open.get(row.id) ?? null,
    lastActivityOn: dateIn(endings.activity.get(row.id) ?? createdAt, scope.workspace.timeZone),
  }));
}
export type ClientRow = Awaited<ReturnType<typeof withSummaries>>[number];

async function countContacts(scope: Scope, ids: string[]) {
  const rows = await scope.tx
    .select({ clientId: contacts.clientId, contacts: count() })
    .from(contacts)
    .where(
      and(
        eq(contacts.workspaceId, scope.workspace.id),
        sql`${contacts.clientId} = any(${sql.param(ids)}::uuid[])`,
        isNull(contacts.archivedAt),
      ),
    )
    .groupBy(contacts.clientId);
  return new Map(rows.map((row) => [row.clientId, row.contacts]));
}

async function firstContracts(scope: Scope, ids: string[]) {
  const rows = await scope.tx
    .selectDistinctOn([contracts.clientId], {
      clientId: contracts.clientId,
      title: contracts.title,
      noticeRule: contracts.noticeRule,
      term: contracts.term,
      endsOn: contracts.endsOn,
    })
    .from(contracts)
    .where(
      and(
        eq(contracts.workspaceId, scope.workspace.id),
        sql`${contracts.clientId} = any(${sql.param(ids)}::uuid[])`,
        isNull(contracts.archivedAt),
      ),
    )
    .orderBy(asc(contracts.clientId), sql`${contracts.id} desc`);
  return new Map(rows.map(({ clientId, ...contract }) => [clientId, told(scope, contract)]));
}

async function casesOf(scope: Scope, ids: string[]) {
  const rows = await scope.tx
    .select({
      clientId: cases.clientId,
      at: max(cases.lastActivityAt),
      openId: sql<string | null>`(array_agg(${cases.id} order by ${cases.id} desc) filter (where ${cases.isOpen}))[1]`,
      openState: sql<
        (typeof cases.$inferSelect)["state"] | null
      >`(array_agg(${cases.state} order by ${cases.id} desc) filter (where ${cases.isOpen}))[1]`,
    })
    .from(cases)
    .where(and(eq(cases.workspaceId, scope.workspace.id), sql`${cases.clientId} = any(${sql.param(ids)}::uuid[])`))
    .groupBy(cases.clientId);
  return {
    activity: new Map(rows.map((row) => [row.clientId, row.at])),
    open: new Map(
      rows.flatMap((row) =>
        row.openId && row.openState ? [[row.clientId, { id: row.openId, state: row.openState }] as const] : [],
      ),
    ),
  };
}
