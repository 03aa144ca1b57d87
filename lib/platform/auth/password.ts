import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** 2 is argon2id in the library's own numbering. */
const settings = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 4;
let running = 0;
const waiting: (() => void)[] = [];

/** Argon2id, m=19456 t=2 p=1 (OWASP ASVS 5.0 appendix C). In: the password as typed. Out: the encoded hash. */
export const hashPassword = (password: string) => inTurn(() => hash(password, settings));

/**
 * Whether a password fits a stored hash.
 * Without a hash (no such account) the same work is done, so that time tells nothing.
 */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  dummy ??= hashPassword("nobody has this password");
  const against = stored ?? (await dummy);
  const fits = await inTurn(() => verify(against, password));
  return fits && stored !== null;
}

let dummy: Promise<string> | undefined;

/** Hashing takes a core for 20 ms: at most four at once, so that signing in cannot starve the rest. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
