import "server-only";
import { isIPv6 } from "node:net";
import { headers } from "next/headers";
import { env } from "./env";

/** Whether a request was sent by a page of ours: Origin must be there and be ours. */
export function sameOrigin(sent: Headers): boolean {
  const site = sent.get("sec-fetch-site");
  return sent.get("origin") === new URL(env.APP_URL).origin && (site === null || site === "same-origin");
}

export const requestIsOurs = async () => sameOrigin(await headers());

/** The id the proxy gave this request; it stands in its answer too. Uploads come past the proxy and have none. */
export const requestId = async () => idOf(await headers());

/** The same, of headers at hand. */
export const idOf = (sent: Headers) => sent.get("x-request-id") ?? undefined;

/**
 * The network a request comes from: the n-th address from the right of X-Forwarded-For, n = TRUSTED_PROXIES.
 * Without a trusted proxy the header is anybody's word, so all share one network.
 */
export function networkOf(sent: Headers): string {
  if (env.TRUSTED_PROXIES === 0) return "direct";
  const chain = (sent.get("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  const address = chain.at(-env.TRUSTED_PROXIES) || "unknown";
  return isIPv6(address) ? subnetOf(address) : address;
}

/** One household or office: the first four groups of an address, however it is written; an IPv4 address in disguise. */
function subnetOf(address: string): string {
  const [first, last] = address.split("::").map((part) => part.split(":").filter(Boolean));
  const disguised = (last ?? first)?.at(-1) ?? "";
  if (disguised.includes(".")) return disguised;
  const left = [...(first ?? []), ...(last ? ["0", "0", "0", "0"] : [])];
  return left
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
