import { Trouble } from "./say.ts";

/** What went wrong between us and the database, as one sentence somebody can act on. Never shows the password. */
export function explain(error: unknown, url: string): unknown {
  if (error instanceof Trouble) return error;
  const sentence = sentences(new URL(url))[codeOf(error) ?? ""];
  return sentence ? new Trouble(sentence) : error;
}

function sentences(address: URL): Record<string, string> {
  const place = `${address.hostname}:${address.port || 5432}`;
  const name = address.pathname.slice(1);
  const user = decodeURIComponent(address.username);
  const unreachable = `No PostgreSQL answers at ${place}. Is it running, and is DATABASE_URL right?`;
  const rejected = `PostgreSQL at ${place} does not accept the user ${user} with this password. Check the database address.`;
  return {
    ECONNREFUSED: unreachable,
    ENOTFOUND: unreachable,
    EAI_AGAIN: unreachable,
    EHOSTUNREACH: unreachable,
    CONNECT_TIMEOUT: unreachable,
    ETIMEDOUT: unreachable,
    ECONNRESET: unreachable,
    CONNECTION_CLOSED: unreachable,
    "28P01": rejected,
    "28000": rejected,
    "3D000": `There is no database ${name} at ${place}. Create it, or correct the database address.`,
    "42501": `The user ${user} of DATABASE_URL may not create roles or tables in ${name}. Give it CREATEROLE and make it the owner of the database, or set APP_DATABASE_URL to a role that exists.`,
    "42704": "The role of APP_DATABASE_URL does not exist. Create it, or leave APP_DATABASE_URL out.",
    "53300": `PostgreSQL at ${place} has no free connection left. Raise max_connections or use a pooler.`,
    "57P03": `PostgreSQL at ${place} is still starting. Try again in a moment.`,
  };
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  return "code" in error ? String(error.code) : codeOf(error.cause);
}
