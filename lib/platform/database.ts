import "server-only";
import { connect, type Connection, type Database } from "@/db/client";
import { env } from "./env";

const holder = globalThis as typeof globalThis & { partwellConnection?: Connection };

/** The pool of this process. Kept on globalThis because a development server reloads modules. */
export function connection(): Connection {
  holder.partwellConnection ??= connect(env.APP_DATABASE_URL);
  return holder.partwellConnection;
}

export const database = (): Database => connection().db;
