import { sql } from "drizzle-orm";
import { type AnyPgColumn, date, pgPolicy, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** The first column of every tenant table and of its primary key. */
export const workspaceId = () => uuid("workspace_id").notNull();

export const id = () => uuid("id").notNull();

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const createdAt = () => instant("created_at").notNull().defaultNow();

/** A calendar date, `YYYY-MM-DD`. */
export const day = (name: string) => date(name, { mode: "string" });

/** The words of an enum as a text column; `check` constraints stand in the migration. */
export const word = <T extends string>(name: string, _words: readonly T[]) => text(name).$type<T>();

const ownWorkspace = sql`workspace_id = (select nullif(current_setting('app.workspace_id', true), '')::uuid)`;

/** The row-level policy every tenant table carries: rows of the workspace of this transaction, and no others. */
export const onlyOwnWorkspace = () =>
  pgPolicy("own_workspace", { for: "all", to: "public", using: ownWorkspace, withCheck: ownWorkspace });

const worker = sql`(select current_setting('app.worker', true)) = 'on'`;

/** Lets the worker find and delete rows past their time, in every workspace, and write none. */
export const workerClears = () =>
  pgPolicy("worker_clears", { for: "all", to: "public", using: worker, withCheck: sql`false` });

/** Lets the worker look at rows that decide what is past its time. */
export const workerReads = () => pgPolicy("worker_reads", { for: "select", to: "public", using: worker });

const hiddenCases = sql`coalesce(nullif(current_setting('app.hidden_cases', true), ''), '{}')::uuid[]`;

/**
 * Hides what belongs to quiet cases this person is not named in, whatever asks: lists, search, files, events.
 * `column` holds the id of the case; rows without one belong to no case.
 */
export const notOfHiddenCase = (column: AnyPgColumn) =>
  pgPolicy("not_of_hidden_case", {
    as: "restrictive",
    for: "all",
    to: "public",
    using: sql`${column} is null or ${column} <> all ((select ${hiddenCases})::uuid[])`,
  });
