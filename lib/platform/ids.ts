import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { v7 } from "uuid";

/** A new id: UUIDv7, so that ids sort by the time they were made. Never a secret. */
export const newId = () => v7();

/** 256 random bits as 43 letters that are safe in an address. */
export const newSecret = () => randomBytes(32).toString("base64url");

/** The public half of a link: eight letters that say nothing. */
export const newPublicId = () => randomBytes(6).toString("base64url");

/** What is stored of a secret: SHA-256 in hex. */
export const hashSecret = (secret: string) => createHash("sha256").update(secret).digest("hex");

/** Compares a secret with a stored hash in constant time. A missing hash is compared too, and never matches. */
export function secretMatches(secret: string, storedHash: string | undefined): boolean {
  const stored = Buffer.from(storedHash ?? hashSecret("no such thing"), "hex");
  const same = timingSafeEqual(Buffer.from(hashSecret(secret), "hex"), stored);
  return same && storedHash !== undefined;
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text from an address can be an id at all: a malformed one is simply not found. */
export const isId = (text: string) => uuidPattern.test(text);
