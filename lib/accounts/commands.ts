import "server-only";
import { setTimeout } from "node:timers/promises";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { cookies } from "next/headers";
import type { Tx } from "@/db/client";
import { accountTokens, sessions, users } from "@/db/schema/accounts";
import type { AccountScope } from "@/lib/platform/action/account-action";
import { withinLimit } from "@/lib/platform/action/rate-limit";
import { found, refuseIf } from "@/lib/platform/action/refusal";
import { sessionCookieName, sessionCookieOptions } from "@/lib/platform/auth/cookie";
import { hashPassword, passwordFits } from "@/lib/platform/auth/password";
import { type Person, revokeSession, revokeSessions } from "@/lib/platform/auth/session";
import { localeCookie, themeCookie } from "@/lib/platform/i18n/locales";
import { hashSecret, newId, newPublicId, newSecret, secretMatches } from "@/lib/platform/ids";
import { enqueueMail } from "@/lib/platform/mail/enqueue";
import { routes } from "@/lib/platform/routes";
import { whyNotPassword } from "./rules";
import type { ChangePasswordInput, PreferInput, ResetPasswordInput, SignUpInput } from "./schema";

type Visit = AccountScope<Person | null>;
type Mine = AccountScope<Person>;

export const resetMinutes = 10;

/** Makes an account, unless the address has one: the answer and its time are the same. Its owner is told by mail. */
export async function signUp(scope: Visit, input: SignUpInput): Promise<void> {
  await Promise.all([makeAccountOrTell(scope, input), setTimeout(400)]);
}

async function makeAccountOrTell({ db }: Visit, input: SignUpInput) {
  if ((await makeAccount(db, input)) !== null) return;
  const within = await withinLimit("account.sign_up.mail", input.email, 1, 86_400);
  const [user] = await db.select().from(users).where(eq(users.email, input.email));
  if (!within || !user || user.disabledAt) return;
  await db.transaction((tx) =>
    enqueueMail(tx, {
      workspaceId: null,
      template: "sign_up_taken",
      to: { name: user.name, address: user.email },
      locale: user.locale,
      values: { path: routes.signIn() },
    }),
  );
}

/** Makes an account in a transaction of the caller. Out: its id, or null when the address has one already. */
export async function makeAccount(
  tx: Pick<Tx, "insert">,
  { name, email, password, locale }: SignUpInput,
): Promise<string | null> {
  refuseIf(whyNotPassword(password, [name, email]));
  const passwordHash = await hashPassword(password);
  const [made] = await tx
    .insert(users)
    .values({ id: newId(), name, email, passwordHash, locale })
    .onConflictDoNothing()
    .returning({ id: users.id });
  return made?.id ?? null;
}

/** Sends a link to set a new password, if the address has an account. The answer and its time never say. */
export async function forgotPassword(scope: Visit, { email }: { email: string }): Promise<void> {
  await Promise.all([sendResetLink(scope, email), setTimeout(250)]);
}

async function sendResetLink({ db, now }: Visit, email: string) {
  const within = await withinLimit("account.forgot_password.mail", email, 5, 3600);
  const [user] = await db.select().from(users).where(eq(users.email, email));
  if (!within || !user || user.disabledAt) return;
  const link = { publicId: newPublicId(), secret: newSecret() };
  await db.transaction(async (tx) => {
    await tx.insert(accountTokens).values({
      publicId: link.publicId,
      purpose: "password_reset",
      secretHash: hashSecret(link.secret),
      userId: user.id,
      expiresAt: new Date(now.getTime() + resetMinutes * 60_000),
    });
    await enqueueMail(tx, {
      workspaceId: null,
      template: "password_reset",
      to: { name: user.name, address: user.email },
      locale: user.locale,
      values: { minutes: resetMinutes, path: routes.resetPassword(link.publicId, link.secret) },
    });
  });
}

/** Sets a new password by a link that works once, and signs the person out everywhere. */
export async function resetPassword({ db, now }: Visit, input: ResetPasswordInput): Promise<void> {
  await db.transaction(async (tx) => {
    const [held] = await tx
      .select({ secretHash: accountTokens.secretHash, userId: users.id, name: users.name, email: users.email })
      .from(accountTokens)
      .innerJoin(users, eq(users.id, accountTokens.userId))
      .where(and(eq(accountTokens.publicId, input.publicId), eq(accountTokens.purpose, "password_reset")));
    const user = found(secretMatches(input.secret, held?.secretHash) ? held : null);
    refuseIf(whyNotPassword(input.password, [user.name, user.email]));
    const [claimed] = await tx
      .update(accountTokens)
      .set({ usedAt: now })
      .where(and(openReset(user.userId), eq(accountTokens.publicId, input.publicId)))
      .returning({ publicId: accountTokens.publicId });
    refuseIf(claimed ? null : "reset_link_spent");
    await tx.update(accountTokens).set({ usedAt: now }).where(openReset(user.userId));
    await setPassword(tx, user.userId, input.password);
    await tx.update(users).set({ emailVerifiedAt: now }).where(eq(users.id, user.userId));
    await endSessions(tx, user.userId);
  });
}

const openReset = (userId: string) =>
  and(
    eq(accountTokens.userId, userId),
    eq(accountTokens.purpose, "password_reset"),
    isNull(accountTokens.usedAt),
    sql`${accountTokens.expiresAt} > now()`,
  );

/** Changes the password of a person who knows it, and signs out their other devices. */
export async function changePassword({ db, person }: Mine, { current, next }: ChangePasswordInput): Promise<void> {
  const [user] = await db.select({ hash: users.passwordHash }).from(users).where(eq(users.id, person.userId));
  refuseIf((await passwordFits(current, user?.hash ?? null)) ? null : "password_wrong");
  refuseIf(whyNotPassword(next, [person.name, person.email]));
  await db.transaction(async (tx) => {
    await setPassword(tx, person.userId, next);
    await endSessions(tx, person.userId, person.sessionId);
  });
}

async function setPassword(tx: Tx, userId: string, password: string) {
  const passwordHash = await hashPassword(password);
  await tx
    .update(users)
    .set({ passwordHash, version: sql`${users.version} + 1` })
    .where(eq(users.id, userId));
}

const endSessions = (tx: Tx, userId: string, except?: string) =>
  tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), except ? ne(sessions.id, except) : undefined));

export async function rename({ db, person }: Mine, { name }: { name: string }): Promise<void> {
  await db.update(users).set({ name }).where(eq(users.id, person.userId));
}

export async function signOut({ person }: Mine): Promise<void> {
  await revokeSession(person.sessionId);
  await forgetCookie();
}

export async function signOutEverywhere({ person }: Mine): Promise<void> {
  await revokeSessions(person.userId);
  await forgetCookie();
}

/** Signs out one device of the person. Somebody else's is not there. */
export async function endSession({ db, person }: Mine, { sessionId }: { sessionId: string }): Promise<void> {
  const [ended] = await db
    .update(sessions)
    .set({ revokedAt: sql`coalesce(${sessions.revokedAt}, now())` })
    .where(and(eq(sessions.id, sessionId), eq(sessions.userId, person.userId)))
    .returning({ id: sessions.id });
  if (found(ended).id === person.sessionId) await forgetCookie();
}

/** Remembers the language and look: of the person, and of this browser for when nobody is signed in. */
export async function prefer({ db, person }: Visit, { locale, theme }: PreferInput): Promise<void> {
  const chosen = { ...(locale ? { locale } : {}), ...(theme ? { theme } : {}) };
  if (person && Object.keys(chosen).length > 0) {
    await db.update(users).set(chosen).where(eq(users.id, person.userId));
  }
  const jar = await cookies();
  const { secure, sameSite, path } = sessionCookieOptions();
  const lasting = { secure, sameSite, path, httpOnly: true, maxAge: 365 * 86_400 };
  if (locale) jar.set(localeCookie, locale, lasting);
  if (theme) jar.set(themeCookie, theme, lasting);
}

/** Takes the session out of the browser at hand. */
export async function forgetCookie() {
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}
