import "server-only";
import { eq } from "drizzle-orm";
import { cookies } from "next/headers";
import { users } from "@/db/schema/accounts";
import type { AccountScope } from "@/lib/platform/action/account-action";
import { sessionCookieName, sessionCookieOptions } from "@/lib/platform/auth/cookie";
import { type Person, revokeSession } from "@/lib/platform/auth/session";
import { localeCookie, themeCookie } from "@/lib/platform/i18n/locales";
import type { PreferInput } from "./schema";

export async function signOut(scope: AccountScope<Person>): Promise<void> {
  await revokeSession(scope.person.sessionId);
  await forgetCookie();
}

/** Remembers the language and look: of the person, and of this browser for when nobody is signed in. */
export async function prefer(scope: AccountScope<Person | null>, { locale, theme }: PreferInput): Promise<void> {
  const chosen = { ...(locale ? { locale } : {}), ...(theme ? { theme } : {}) };
  if (scope.person && Object.keys(chosen).length > 0) {
    await scope.db.update(users).set(chosen).where(eq(users.id, scope.person.userId));
  }
  const jar = await cookies();
  const { secure, sameSite, path } = sessionCookieOptions();
  const lasting = { secure, sameSite, path, httpOnly: true, maxAge: 365 * 86_400 };
  if (locale) jar.set(localeCookie, locale, lasting);
  if (theme) jar.set(themeCookie, theme, lasting);
}

async function forgetCookie() {
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}
