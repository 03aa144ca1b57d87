import { expect, test, vi } from "vitest";

async function cookieFor(address: string) {
  vi.resetModules();
  vi.stubEnv("APP_URL", address);
  vi.stubEnv("APP_DATABASE_URL", "postgres://nobody@localhost/none");
  vi.stubEnv("AUTH_SECRET", "a-secret-that-only-tests-know-0123456789");
  const { openSession, sealSession, sessionCookieName, sessionCookieOptions } = await import("./cookie");
  return { name: sessionCookieName(), options: sessionCookieOptions(), openSession, sealSession };
}

test("over https the cookie is bound to this host, to https, and out of reach of scripts", async () => {
  const { name, options } = await cookieFor("https://partwell.example");
  expect(name).toBe("__Host-partwell");
  expect(options).toMatchObject({ httpOnly: true, secure: true, sameSite: "lax", path: "/" });
  expect(options).not.toHaveProperty("domain");
});

test("on this machine it has a plain name", async () => {
  const { name, options } = await cookieFor("http://localhost:3000");
  expect(name).toBe("partwell");
  expect(options).toMatchObject({ httpOnly: true, secure: false });
});

test("a cookie that was touched opens nothing", async () => {
  const { openSession, sealSession } = await cookieFor("http://localhost:3000");
  const sealed = await sealSession("secret");
  expect(await openSession(sealed)).toBe("secret");
  for (const touched of [`${sealed}x`, sealed.slice(1), sealed.slice(0, -4), "", "a.b.c.d.e", "\0", undefined]) {
    expect(await openSession(touched)).toBeNull();
  }
});
