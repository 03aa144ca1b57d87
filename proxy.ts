import { type NextRequest, NextResponse } from "next/server";

/**
 * Runs before every page and action: a nonce for scripts, our Origin on every write, a size cap, safe shapes.
 * It is no authorization boundary: access is decided where data is read.
 */
export async function proxy(request: NextRequest) {
  const refusal = await refuse(request);
  if (refusal) return refusal;
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentPolicy(nonce);
  const headers = new Headers(request.headers);
  // Next sends an action on to the page that has it, under an address of its own; without our name it refuses itself.
  headers.set("x-forwarded-host", new URL(ownOrigin()).host);
  const id = crypto.randomUUID();
  headers.set("x-request-id", id);
  headers.set("x-nonce", nonce);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-request-id", id);
  return response;
}

/** Uploads stream past the proxy (it would cut them at 10 MB) and check Origin themselves. */
export const config = { matcher: ["/((?!_next/static|api/w/[^/]+/files|api/w/[^/]+/clients/import).*)"] };

/** Questions that change nothing: programs may ask them from anywhere. */
const withoutEffect = ["/api/tools/notice-period"];

const methods = ["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"];
const maxBody = 1_000_000;

async function refuse(request: NextRequest): Promise<NextResponse | null> {
  if (!methods.includes(request.method)) return answer(405, "Method not allowed");
  if (request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS") return null;
  const site = request.headers.get("sec-fetch-site");
  const open = withoutEffect.includes(request.nextUrl.pathname);
  if (!open && request.headers.get("origin") !== ownOrigin()) return answer(403, "Forbidden");
  if (!open && site && site !== "same-origin") return answer(403, "Forbidden");
  if (Number(request.headers.get("content-length") ?? "0") > maxBody) return answer(413, "Too large");
  return refuseShape(request);
}

/** React's wire format can carry references into objects; our actions take plain JSON or one form. */
async function refuseShape(request: NextRequest): Promise<NextResponse | null> {
  const action = request.headers.get("next-action");
  const type = request.headers.get("content-type") ?? "";
  if (action !== null && !/^[0-9a-f]{40,42}$/.test(action)) return answer(400, "Bad request");
  try {
    if (action !== null && type.startsWith("text/plain")) {
      const body: unknown = JSON.parse(await request.text());
      return Array.isArray(body) && plain(body, false) ? null : answer(400, "Bad request");
    }
    if (type.startsWith("multipart/form-data")) {
      return plainForm(await request.formData(), action !== null) ? null : answer(400, "Bad request");
    }
    return action === null ? null : answer(415, "Unsupported");
  } catch {
    return answer(400, "Bad request");
  }
}

const plainString = /^\$(\$|D\d{4}|n-?\d+$|undefined$|NaN$|-?Infinity$|-0$)/;
const formReference = /^\$K[0-9a-f]{1,3}$/;

function plain(value: unknown, inForm: boolean, depth = 0): boolean {
  if (depth > 40) return false;
  if (typeof value === "string")
    return !value.startsWith("$") || plainString.test(value) || (inForm && formReference.test(value));
  if (Array.isArray(value)) return value.every((part) => plain(part, inForm, depth + 1));
  if (value && typeof value === "object") return Object.values(value).every((part) => plain(part, inForm, depth + 1));
  return true;
}

function plainForm(form: FormData, calledByScript: boolean): boolean {
  const entries = [...form];
  if (entries.length > 500) return false;
  if (calledByScript) return form.has("0") && entries.every(([key, value]) => scriptField(key, value));
  return entries.every(([key, value]) => !key.startsWith("$ACTION_") || actionField(key, value));
}

function scriptField(key: string, value: FormDataEntryValue): boolean {
  if (key !== "0") return /^_?[0-9a-f]{1,3}_/.test(key);
  if (typeof value !== "string") return false;
  const model: unknown = JSON.parse(value);
  return Array.isArray(model) && plain(model, true);
}

function actionField(key: string, value: FormDataEntryValue): boolean {
  if (typeof value !== "string") return false;
  if (/^\$ACTION_[0-9a-f]{1,3}:0$/.test(key)) return boundAction(JSON.parse(value));
  if (/^\$ACTION_[0-9a-f]{1,3}:[0-9a-f]{1,3}$/.test(key)) return plain(JSON.parse(value), true);
  return /^\$ACTION_(REF_[0-9a-f]{1,3}|KEY|ID_[0-9a-f]{40,42})$/.test(key);
}

function boundAction(model: unknown): boolean {
  if (!model || typeof model !== "object" || !("id" in model) || !("bound" in model)) return false;
  return /^[0-9a-f]{40,42}$/.test(String(model.id)) && /^\$@[0-9a-f]{1,3}$/.test(String(model.bound));
}

const ownOrigin = () => new URL(process.env.APP_URL ?? "http://localhost:3000").origin;

const answer = (status: number, text: string) =>
  new NextResponse(text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });

function contentPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
