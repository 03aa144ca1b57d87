import "server-only";
import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Locale } from "@/db/enums";
import { accountTokens, sessions, users } from "@/db/schema/accounts";
import type { Person } from "@/lib/platform/auth/session";
import { database } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { secretMatches } from "@/lib/platform/ids";
import { deviceOf, type TokenState, tokenState } from "./rules";

export type SignedInDevice = {
  id: string;
  browser: string | null;
  system: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  isThis: boolean;
};

/** The browsers a person is signed in with, the one at hand first. */
export async function listDevices(person: Person): Promise<SignedInDevice[]> {
  const rows = await database()
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, person.userId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, sql`now()`),
        gt(sessions.lastSeenAt, sql`now() - interval '12 hours'`),
      ),
    )
    .orderBy(desc(eq(sessions.id, person.sessionId)), desc(sessions.lastSeenAt));
  return rows.map(({ userAgent, ...row }) => ({ ...row, ...deviceOf(userAgent), isThis: row.id === person.sessionId }));
}

/** What a reset link leads to. Looking does not use it up. Null: no such link. */
export async function findPasswordReset(
  publicId: string,
  secret: string,
): Promise<{ state: TokenState; email: string } | null> {
  const [row] = await database()
    .select({ token: accountTokens, email: users.email })
    .from(accountTokens)
    .innerJoin(users, eq(users.id, accountTokens.userId))
    .where(and(eq(accountTokens.publicId, publicId), eq(accountTokens.purpose, "password_reset")));
  if (!secretMatches(secret, row?.token.secretHash) || !row) return null;
  return { state: tokenState(row.token, new Date()), email: row.email };
}

export type DemoPerson = { name: string; title: string; email: string; password: string };

/** Who may try the demo: nobody, unless this is one. */
export async function listDemoPeople(locale: Locale): Promise<DemoPerson[]> {
  if (env.TRIAL !== "1") return [];
  const { demoPeople } = await import("@/db/seed/people");
  return demoPeople.map(({ name, title, email, password }) => ({ name, title: title[locale], email, password }));
}
