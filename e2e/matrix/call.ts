import type { BuiltAction } from "./manifest";

export type Answer = { status: number; code: string };

const base = () => process.env.E2E_BASE_URL ?? "http://localhost:3000";

/** Calls a server action as a browser does, and says in one word how it was answered. */
export async function callAction(action: BuiltAction, cookie: string, body: unknown): Promise<Answer> {
  const path = action.page.replaceAll(/\([^)]+\)\//g, "").replaceAll(/\[[^\]]+\]/g, "x") || "/";
  const response = await fetch(base() + path, {
    method: "POST",
    redirect: "manual",
    headers: {
      "next-action": action.id,
      origin: base(),
      cookie,
      ...(body instanceof FormData ? {} : { "content-type": "text/plain;charset=UTF-8" }),
    },
    body: body instanceof FormData ? body : JSON.stringify([body]),
  });
  return { status: response.status, code: codeOf(await response.text()) };
}

/** The row of the answer that carries what the action returned. */
function codeOf(text: string): string {
  const row = text.match(/^\w+:(\{"ok":.*)$/m)?.[1];
  if (!row) return `no answer: ${text.slice(0, 120)}`;
  const result = JSON.parse(row) as { ok: boolean; error?: { code: string; ref?: string } | string };
  if (result.ok) return "ok";
  return typeof result.error === "object" ? result.error.code : `unread: ${row.slice(0, 200)}`;
}

export const openPage = (path: string, cookie: string, method: "GET" | "HEAD" = "GET") =>
  fetch(base() + path, { method, redirect: "manual", headers: { cookie } });
