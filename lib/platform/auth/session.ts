import "server-only";
import { and, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { cookies } from "next/headers";
import { cache } from "react";
import type { Locale, Theme } from "@/db/enums";
import { sessions, users } from "@/db/schema/accounts";
import { database } from "@/lib/platform/database";
import { hashSecret, newId, newSecret } from "@/lib/platform/ids";
import { liveChannel } from "@/lib/platform/live/channel";
import { openSession, sessionCookieName, sessionDays } from "./cookie";

export type Person = {
  userId: string;
  sessionId: string;
  name: string;
  email: string;
  locale: Locale;
  theme: Theme;
};

const idle = sql`now() - interval '12 hours'`;
const fresh = sql`now() - interval '5 minutes'`;

/** Who sends this request, asked of the database every time: a revoked session is nobody at the next request. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const secret = await openSession((await cookies()).get(sessionCookieName())?.value);
  if (!secret) return null;
  const [row] = await database()
    .select({
      userId: users.id,
      sessionId: sessions.id,
      name: users.name,
      email: users.email,
      locale: users.locale,
      theme: users.theme,
      stillFresh: sql<boolean>`${sessions.lastSeenAt} > ${fresh}`,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.secretHash, hashSecret(secret)),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, sql`now()`),
        gt(sessions.lastSeenAt, idle),
        isNull(users.disabledAt),
      ),
    );
  if (!row) return null;
  const { stillFresh, ...person } = row;
  if (!stillFresh) await touch(person.sessionId);
  return person;
});

/** Whether a session met earlier is still open: asked by streams that outlive the request that opened them. */
export async function sessionIsOpen(sessionId: string): Promise<boolean> {
  const [row] = await database()
    .select({ id: sessions.id })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.id, sessionId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, sql`now()`),
        isNull(users.disabledAt),
      ),
    );
  return row !== undefined;
}

/** Opens a session for a person who has just proved who they are. Out: the secret for the cookie. */
export async function createSession(userId: string, userAgent: string | null): Promise<string> {
  const secret = newSecret();
  await database()
    .insert(sessions)
    .values({
      id: newId(),
      secretHash: hashSecret(secret),
      userId,
      expiresAt: new Date(Date.now() + sessionDays * 86_400_000),
      userAgent: userAgent?.slice(0, 200) ?? null,
    });
  return secret;
}

/** Ends one session; the person's open pages hear of it at once. */
export async function revokeSession(sessionId: string) {
  const ended = await database()
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(eq(sessions.id, sessionId))
    .returning({ userId: sessions.userId });
  for (const { userId } of ended) await tellStreams(userId);
}

/** Ends every session of a person, or every one but the one at hand. */
export async function revokeSessions(userId: string, except?: string) {
  await database()
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), except ? ne(sessions.id, except) : undefined));
  await tellStreams(userId);
}

/** Open streams of the person are judged again at once, in every process. */
const tellStreams = (personId: string) =>
  database().execute(sql`select pg_notify(${liveChannel}, ${JSON.stringify({ personId })})`);

async function touch(sessionId: string) {
  await database()
    .update(sessions)
    .set({ lastSeenAt: sql`now()` })
    .where(eq(sessions.id, sessionId));
}
