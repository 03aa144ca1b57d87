import "server-only";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/platform/env";

export const sessionDays = 14;
const maxAge = sessionDays * 24 * 60 * 60;

const secure = () => env.APP_URL.startsWith("https:");

/** `__Host-` only works over https; on this machine over http the plain name is used. */
export const sessionCookieName = () => (secure() ? "__Host-partwell" : "partwell");

export const sessionCookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: secure(),
  maxAge,
});

/** Seals a session secret as signing in does; next-auth does it itself there, so this is for tests. */
export const sealSession = (secret: string) => encode({ token: { secret }, secret: env.AUTH_SECRET, maxAge });

/** Opens a cookie. A broken, forged or expired one is null, never an error. */
export async function openSession(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  try {
    const token = await decode({ token: cookie, secret: env.AUTH_SECRET });
    return typeof token?.secret === "string" ? token.secret : null;
  } catch {
    return null;
  }
}
