import { NextRequest } from "next/server";
import { describe, expect, test, vi } from "vitest";
import { config, proxy } from "./proxy";

const home = "https://partwell.example";
vi.stubEnv("APP_URL", home);

type Sent = { path?: string; method?: string; headers?: Record<string, string>; body?: BodyInit };

const ask = ({ path = "/w/firm/cases", method = "POST", headers = {}, body }: Sent) =>
  proxy(new NextRequest(home + path, { method, headers, ...(body === undefined ? {} : { body }) }));

const action = "4".repeat(42);
const call = { "next-action": action, "content-type": "text/plain;charset=UTF-8", origin: home };

describe("a write is let in only from our own pages", () => {
  test.each<[string, Record<string, string>, number]>([
    ["our own Origin", { origin: home }, 200],
    ["our own Origin and site", { origin: home, "sec-fetch-site": "same-origin" }, 200],
    ["no Origin", {}, 403],
    ["no Origin, though the browser says it is the same", { "sec-fetch-site": "same-origin" }, 403],
    ["a page without an origin", { origin: "null" }, 403],
    ["another site", { origin: "https://evil.example" }, 403],
    ["a subdomain", { origin: "https://x.partwell.example" }, 403],
    ["a name that begins like ours", { origin: "https://partwell.example.evil.example" }, 403],
    ["a name that ends like ours", { origin: "https://notpartwell.example" }, 403],
    ["another port", { origin: "https://partwell.example:8443" }, 403],
    ["plain http", { origin: "http://partwell.example" }, 403],
    ["an address in place of an origin", { origin: `${home}/` }, 403],
    ["our Origin twice", { origin: `${home}, ${home}` }, 403],
    ["our Origin from another site", { origin: home, "sec-fetch-site": "cross-site" }, 403],
    ["our Origin from a sister site", { origin: home, "sec-fetch-site": "same-site" }, 403],
    ["our Origin typed by nobody", { origin: home, "sec-fetch-site": "none" }, 403],
    ["another Host that says it is us", { origin: "https://evil.example", "x-forwarded-host": "evil.example" }, 403],
  ])("%s", async (_what, headers, status) => {
    expect((await ask({ headers })).status).toBe(status);
    for (const method of ["PUT", "PATCH", "DELETE"]) expect((await ask({ headers, method })).status).toBe(status);
  });

  test("looking is let in from anywhere, and the one question that changes nothing too", async () => {
    const headers = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    for (const method of ["GET", "HEAD", "OPTIONS"]) expect((await ask({ method, headers })).status).toBe(200);
    expect((await ask({ path: "/api/tools/notice-period", headers })).status).toBe(200);
    expect((await ask({ path: "/api/tools/notice-period/../../w/firm", headers })).status).toBe(403);
  });

  test.each(["LOCK", "PROPFIND", "PURGE"])("%s is no method of ours", async (method) => {
    expect((await ask({ method, headers: { origin: home } })).status).toBe(405);
  });
});

describe("a call has the shape of a call", () => {
  test.each<[string, Sent, number]>([
    ["plain values", { headers: call, body: '[{"workspace":"firm","input":{"a":["x",null,1,"$$5"]}}]' }, 200],
    ["a reference into an object", { headers: call, body: '["$1:__proto__:then"]' }, 400],
    ["a reference to a server function", { headers: call, body: '[{"a":"$F1"}]' }, 400],
    ["a reference deep inside", { headers: call, body: '[{"a":[{"b":{"c":"$F1"}}]}]' }, 400],
    ["a reference into a form", { headers: call, body: '["$K1"]' }, 400],
    ["a promise", { headers: call, body: '["$@1"]' }, 400],
    ["a blob", { headers: call, body: '["$B1"]' }, 400],
    ["no list", { headers: call, body: '{"a":1}' }, 400],
    ["no JSON", { headers: call, body: "x" }, 400],
    ["nothing", { headers: call, body: "" }, 400],
    ["fifty levels", { headers: call, body: `${"[".repeat(50)}${"]".repeat(50)}` }, 400],
    ["an action that cannot be", { headers: { ...call, "next-action": "../x" }, body: "[]" }, 400],
    ["JSON by its type", { headers: { ...call, "content-type": "application/json" }, body: "[]" }, 415],
    [
      "a simple form by its type",
      { headers: { ...call, "content-type": "application/x-www-form-urlencoded" }, body: "a=1" },
      415,
    ],
    ["no type", { headers: { "next-action": action, origin: home } }, 415],
    ["a body over the limit", { headers: { ...call, "content-length": "1000001" }, body: "[]" }, 413],
    [
      "a form that is none",
      { headers: { origin: home, "content-type": "multipart/form-data; boundary=x" }, body: "x" },
      400,
    ],
  ])("%s", async (_what, sent, status) => {
    expect((await ask(sent)).status).toBe(status);
  });

  test("a form with more than 500 fields, or one that names what it must not, is refused", async () => {
    const many = new FormData();
    for (let at = 0; at < 501; at++) many.append(`f${at}`, "x");
    expect((await ask({ headers: { origin: home }, body: many })).status).toBe(400);
    const forged = new FormData();
    forged.set("$ACTION_1:0", '{"id":"x","bound":"$@1"}');
    expect((await ask({ headers: { origin: home }, body: forged })).status).toBe(400);
    const plain = new FormData();
    plain.set("nps", "9");
    expect((await ask({ headers: { origin: home }, body: plain })).status).toBe(200);
  });

  test.each<[string, number, Record<string, string>, Record<string, string>]>([
    ["a list", 200, { 0: '[{"a":"x"}]' }, call],
    ["a list that points to its form", 200, { 0: '["$K1"]', "1_nps": "9" }, call],
    ["no list", 400, { 0: '{"a":1}' }, call],
    ["a list that points into an object", 400, { 0: '["$1:__proto__:then"]' }, call],
    ["no model", 400, { "1_nps": "9" }, call],
    ["a field that belongs to no form", 400, { 0: "[]", nps: "9" }, call],
    ["a bound action", 200, { "$ACTION_1:0": `{"id":"${action}","bound":"$@1"}`, "$ACTION_1:1": "[null]" }, {}],
    ["an action bound to a server function", 400, { "$ACTION_1:0": `{"id":"${action}","bound":"$F1"}` }, {}],
    ["an action bound to nothing", 400, { "$ACTION_1:0": `{"id":"${action}"}` }, {}],
    ["a bound value that points into an object", 400, { "$ACTION_1:1": '["$1:__proto__:then"]' }, {}],
    ["a field of the framework that it does not send", 400, { $ACTION_OTHER: "x" }, {}],
  ])("a form with %s: %i", async (_what, status, fields, given) => {
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) form.set(key, value);
    const { "content-type": _type, ...headers } = { ...call, ...given };
    const sent = given === call ? headers : { origin: home };
    expect((await ask({ headers: sent, body: form })).status).toBe(status);
  });
});

describe("scripts run by nonce alone", () => {
  test("every answer has a nonce of its own, and the page is told the same", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask({ method: "GET" })));
    const policies = answers.map((answer) => answer.headers.get("content-security-policy") ?? "");
    const nonces = policies.map((policy) => policy.match(/script-src [^;]*'nonce-([^']+)'/)?.[1] ?? "");
    expect(new Set(nonces).size).toBe(50);
    for (const [at, nonce] of nonces.entries()) {
      expect(Buffer.from(nonce, "base64")).toHaveLength(16);
      expect(answers[at]?.headers.get("x-middleware-request-x-nonce")).toBe(nonce);
      expect(answers[at]?.headers.get("x-middleware-request-content-security-policy")).toBe(policies[at]);
    }
  });

  test("nothing inline, nothing from elsewhere, in no frame", async () => {
    const policy = (await ask({ method: "GET" })).headers.get("content-security-policy") ?? "";
    const parts = new Map(policy.split("; ").map((part) => [part.split(" ")[0], part]));
    expect(parts.get("script-src")).toMatch(/^script-src 'self' 'nonce-[^']+' 'strict-dynamic'$/);
    expect(parts.get("style-src-elem")).not.toContain("unsafe-inline");
    expect(policy).not.toMatch(/https?:|\*/);
    const kinds = `base-uri connect-src default-src font-src form-action frame-ancestors img-src object-src script-src
      style-src-attr style-src-elem`;
    expect(new Set(parts.keys())).toEqual(new Set(kinds.split(/\s+/)));
    for (const own of ["default-src", "connect-src", "font-src"]) expect(parts.get(own)).toBe(`${own} 'self'`);
    for (const closed of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
      expect(policy).toContain(closed);
    }
  });

  test("what a visitor says about the host is replaced by ours, and so is their nonce", async () => {
    const headers = {
      "x-forwarded-host": "evil.example",
      "x-nonce": "known",
      "x-request-id": "theirs",
      "content-security-policy": "x",
    };
    const answer = await ask({ method: "GET", headers });
    expect(answer.headers.get("x-middleware-request-x-forwarded-host")).toBe("partwell.example");
    expect(answer.headers.get("x-middleware-request-x-nonce")).not.toBe("known");
    expect(answer.headers.get("x-middleware-request-x-request-id")).not.toBe("theirs");
    expect(answer.headers.get("x-middleware-request-content-security-policy")).toMatch(/^default-src 'self'/);
  });
});

test("every request has an id of its own, which its answer and the log name", async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask({ method: "GET" })));
  const ids = answers.map((answer) => answer.headers.get("x-request-id") ?? "");
  expect(new Set(ids).size).toBe(50);
  for (const [at, id] of ids.entries()) {
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(answers[at]?.headers.get("x-middleware-request-x-request-id")).toBe(id);
  }
});

test.each<[string, boolean]>([
  ["/", true],
  ["/w/firm/cases", true],
  ["/api/auth/callback/credentials", true],
  ["/api/w/firm/live", true],
  ["/_next/static/x.js", false],
  ["/api/w/firm/files", false],
  ["/api/w/firm/clients/import", false],
])("%s passes the proxy: %s", (path, passes) => {
  expect(config.matcher.some((pattern) => new RegExp(`^${pattern}$`).test(path))).toBe(passes);
});
