import { expect, test } from "../fixtures";

const base = () => process.env.E2E_BASE_URL ?? "http://localhost:3000";

const everywhere = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "strict-transport-security": /max-age=\d{8}/,
  "permissions-policy": /camera=\(\)/,
};

test("every kind of answer carries the headers of safety, and pages a nonce that is theirs alone", async () => {
  const nonces = new Set<string>();
  for (const path of [
    "/",
    "/sign-in",
    "/sign-up",
    "/w/nobody/cases",
    "/f/AAAAAAAA",
    "/tools/notice-period",
    "/api/health",
  ]) {
    const response = await fetch(base() + path, { redirect: "manual" });
    for (const [name, value] of Object.entries(everywhere)) {
      expect(response.headers.get(name) ?? "", `${path}: ${name}`).toMatch(value);
    }
    const policy = response.headers.get("content-security-policy") ?? "";
    const nonce = policy.match(/'nonce-([^']+)'/)?.[1] ?? "";
    expect(nonce, path).not.toBe("");
    expect(nonces.has(nonce), path).toBe(false);
    nonces.add(nonce);
    const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(
      scripts.filter((script) => !script.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([]);
    expect(response.headers.get("x-powered-by"), path).toBeNull();
  }
});

test("a file of the build is taken for what it says it is", async () => {
  const [script] = (await (await fetch(`${base()}/sign-in`)).text()).match(/\/_next\/static\/[^"]+\.js/) ?? [];
  const response = await fetch(base() + script);
  expect(response.status).toBe(200);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("cache-control")).toContain("immutable");
});

test("a secret address is told to nobody", async () => {
  const response = await fetch(`${base()}/f/AAAAAAAA/${"A".repeat(43)}`, { redirect: "manual" });
  expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  expect(response.headers.get("x-robots-tag")).toContain("noindex");
});

test("writes from elsewhere are refused before anything is asked", async ({ as }) => {
  const owner = await as("owner");
  const cookie = (await owner.context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const paths = [`/w/${owner.workspace.slug}/cases`, "/api/auth/signout", "/sign-up"];
  for (const path of paths) {
    for (const origin of ["", "null", "https://evil.example", `${base()}.evil.example`]) {
      const headers = { cookie, "content-type": "text/plain", ...(origin ? { origin } : {}) };
      const { status } = await fetch(base() + path, { method: "POST", headers, body: "[]", redirect: "manual" });
      expect([path, origin, status]).toEqual([path, origin, 403]);
    }
  }
});

test("the session's cookie is out of reach of scripts and other sites", async ({ as }) => {
  const owner = await as("owner");
  const session = (await owner.context.cookies()).find(({ name }) => name.endsWith("partwell"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
});
