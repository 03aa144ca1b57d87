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

export const openPage = (path: string, cookie: string) =>
  fetch(base() + path, { redirect: "manual", headers: { cookie } });

type Asked = {
  method: string;
  body?: string | undefined;
  headers?: Record<string, string> | undefined;
  origin?: string;
};

/** Asks a route handler as a page of ours does, unless another origin is said. Out: the status. */
export async function askRoute(path: string, cookie: string, { method, body, headers, origin = base() }: Asked) {
  const sent = { cookie, ...headers, ...(origin ? { origin } : {}) };
  const response = await fetch(base() + path, { method, redirect: "manual", headers: sent, body: body ?? null });
  await response.body?.cancel();
  return response.status;
}

/** Sends a form as a browser without scripts does. Out: the status. */
export async function sendForm(path: string, cookie: string, action: string, fields: Record<string, string>) {
  const form = new FormData();
  form.set("$ACTION_REF_1", "");
  form.set("$ACTION_1:0", JSON.stringify({ id: action, bound: "$@1" }));
  form.set("$ACTION_1:1", "[null]");
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const headers = { cookie, origin: base() };
  const response = await fetch(base() + path, { method: "POST", redirect: "manual", headers, body: form });
  await response.body?.cancel();
  return response.status;
}
