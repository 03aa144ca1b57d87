import "server-only";
import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { env } from "@/lib/platform/env";
import { sameOrigin } from "@/lib/platform/request";
import { authOptions } from "./options";

const served: Record<string, readonly string[]> = { GET: ["csrf"], POST: ["callback/credentials"] };

/** Lets next-auth answer only what the sign-in form uses, and only well-formed requests: it answers 500 to garbage. */
export async function handleAuth(request: Request, parts: string[]): Promise<Response> {
  if (!served[request.method]?.includes(parts.join("/"))) return new Response("Not found", { status: 404 });
  if (request.method === "POST" && (!sameOrigin(request.headers) || !(await isSignInForm(request.clone())))) {
    return new Response("Bad request", { status: 400 });
  }
  process.env.NEXTAUTH_URL ??= env.APP_URL;
  const handler = NextAuth(authOptions()) as (request: NextRequest | Request, context: object) => Promise<Response>;
  return handler(request, { params: Promise.resolve({ nextauth: parts }) });
}

const formType = "application/x-www-form-urlencoded";

async function isSignInForm(request: Request): Promise<boolean> {
  if (!request.headers.get("content-type")?.startsWith(formType)) return false;
  const text = await request.text();
  if (text.length > 5000) return false;
  const callback = new URLSearchParams(text).get("callbackUrl");
  return callback === null || callback === env.APP_URL;
}
