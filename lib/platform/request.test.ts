import { afterEach, expect, test, vi } from "vitest";

afterEach(() => void vi.unstubAllEnvs());

async function networkBehind(proxies: number, forwarded: string | null) {
  vi.resetModules();
  vi.stubEnv("TRUSTED_PROXIES", String(proxies));
  vi.stubEnv("APP_DATABASE_URL", "postgres://nobody@localhost/none");
  vi.stubEnv("AUTH_SECRET", "a-secret-that-only-tests-know-0123456789");
  const { networkOf } = await import("./request");
  return networkOf(new Headers(forwarded === null ? {} : { "x-forwarded-for": forwarded }));
}

test.each<[proxies: number, forwarded: string | null, network: string]>([
  [0, "203.0.113.7", "direct"],
  [0, null, "direct"],
  [1, "203.0.113.7", "203.0.113.7"],
  [1, "198.51.100.1, 203.0.113.7", "203.0.113.7"],
  [2, "198.51.100.1, 203.0.113.7, 192.0.2.9", "203.0.113.7"],
  [2, "203.0.113.7", "unknown"],
  [1, null, "unknown"],
  [1, "", "unknown"],
  [1, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  [1, "2001:DB8:0001:2:ffff:4:5:6", "2001:db8:1:2"],
  [1, "2001:db8:1:2::6", "2001:db8:1:2"],
  [1, "2001:db8::6", "2001:db8:0:0"],
  [1, "2001:db8::7", "2001:db8:0:0"],
  [1, "::1", "0:0:0:0"],
  [1, "::ffff:203.0.113.7", "203.0.113.7"],
])("behind %i trusted proxies %j comes from %s", async (proxies, forwarded, network) => {
  expect(await networkBehind(proxies, forwarded)).toBe(network);
});
