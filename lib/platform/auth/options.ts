import "server-only";
import { eq } from "drizzle-orm";
import type { NextAuthOptions, User } from "next-auth";
import credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { users } from "@/db/schema/accounts";
import { withinLimit } from "@/lib/platform/action/rate-limit";
import { database } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { normalEmail } from "@/lib/platform/mail/address";
import { idOf, networkOf } from "@/lib/platform/request";
import { sessionCookieName, sessionCookieOptions, sessionDays } from "./cookie";
import { passwordFits } from "./password";
import { createSession } from "./session";

type SignedIn = User & { secret: string };

const typed = z.object({ email: z.string().max(300), password: z.string().min(1).max(300) });

/** next-auth, with one provider (e-mail and password) and a cookie that carries nothing but a session secret. */
export const authOptions = (): NextAuthOptions => ({
  secret: env.AUTH_SECRET,
  session: { strategy: "jwt", maxAge: sessionDays * 86_400 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
  providers: [
    credentials({
      credentials: { email: {}, password: {} },
      authorize: (sent, request) => authenticate(sent, request.headers),
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { secret: (user as SignedIn).secret } : token),
    session: ({ session }) => ({ expires: session.expires }),
  },
});

/** The only way in: refuses by null (wrong pair, disabled) or by `too_many`; the answer and its time tell no more. */
async function authenticate(sent: unknown, headers: Record<string, string> | undefined): Promise<SignedIn | null> {
  const parsed = typed.safeParse(sent);
  const email = parsed.success ? normalEmail(parsed.data.email) : null;
  if (!parsed.success || !email) return null;
  const allowed =
    (await withinLimit("sign_in.account", email, 10, 900)) &&
    (await withinLimit("sign_in.network", networkOf(new Headers(headers)), 200, 900));
  if (!allowed) throw new Error("too_many");
  const [user] = await database().select().from(users).where(eq(users.email, email));
  const fits = await passwordFits(parsed.data.password, user?.passwordHash ?? null);
  if (!user || !fits || user.disabledAt) {
    log.info({ event: "sign_in.refused", request: idOf(new Headers(headers)) }, "sign-in refused");
    return null;
  }
  const secret = await createSession(user.id, new Headers(headers).get("user-agent"));
  log.info({ event: "sign_in", userId: user.id, request: idOf(new Headers(headers)) }, "signed in");
  return { id: user.id, secret };
}
