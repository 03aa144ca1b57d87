import { sql } from "drizzle-orm";
import type { Database, Tx } from "./client.ts";

declare const tenant: unique symbol;
/** A transaction that sees the rows of one workspace and no others. */
export type TenantTx = Tx & { readonly [tenant]: true };

/**
 * Opens a transaction whose row security is set to one workspace.
 * The setting ends with the transaction, so a pooled connection cannot carry it to the next one.
 */
export function inWorkspace<T>(db: Database, workspaceId: string, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.workspace_id', ${workspaceId}, true)`);
    return work(asTenant(tx));
  });
}

/**
 * Hides quiet cases from the rest of this transaction, unless the person is named in them.
 * Set where a member enters a workspace; links, workers and seeds act for nobody and see them all.
 */
export async function hideQuietCases(tx: TenantTx, userId: string): Promise<void> {
  await tx.execute(sql`
    select set_config('app.hidden_cases', coalesce((
      select array_agg(c.id)::text from cases c
      where c.workspace_id = current_setting('app.workspace_id')::uuid and c.quiet and not exists (
        select from case_viewers v where v.workspace_id = c.workspace_id and v.case_id = c.id and v.user_id = ${userId})
    ), '{}'), true)`);
}

/** Says how this reader calls a person whose account was deleted, for the rest of the transaction. */
export async function callFormerPeople(tx: TenantTx, word: string): Promise<void> {
  await tx.execute(sql`select set_config('app.former_person', ${word}, true)`);
}

/** Shows them to the rest of the transaction: for work that must leave nothing behind, and says nothing of it. */
export async function seeQuietCases(tx: TenantTx): Promise<void> {
  await tx.execute(sql`select set_config('app.hidden_cases', '{}', true)`);
}

/** Moves a transaction on to another workspace: for what concerns a person in all of theirs, at once or not at all. */
export async function moveInto(tx: Tx, workspaceId: string): Promise<TenantTx> {
  await tx.execute(sql`
    select set_config('app.workspace_id', ${workspaceId}, true), set_config('app.hidden_cases', '{}', true)`);
  return asTenant(tx);
}

/** Lets the rest of the transaction write over names and addresses in events, which are otherwise only added. */
export async function forgetPeople(tx: TenantTx): Promise<void> {
  await tx.execute(sql`select set_config('app.forgets_person', 'on', true)`);
}

/** Opens a transaction that sees the memberships of one person, across workspaces, and no tenant rows. */
export function asUser<T>(db: Database, userId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.user_id', ${userId}, true)`);
    return work(tx);
  });
}

/** Opens a transaction that sees the one link with this public id, whatever its workspace. */
export function withLink<T>(db: Database, publicId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.link_public_id', ${publicId}, true)`);
    return work(tx);
  });
}

/** Opens a transaction that sees the outbox of every workspace: for the worker alone. */
export function asWorker<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.worker', 'on', true)`);
    return work(tx);
  });
}

/** Only called where the workspace of the transaction has just been set. */
function asTenant(tx: Tx): TenantTx {
  return tx as TenantTx;
}
