import { eq } from "drizzle-orm";
import { sessions, users } from "@/db/schema/accounts";
import { outbox } from "@/db/schema/platform";
import { asWorker } from "@/db/tenant";
import { makers } from "@/db/testing/make";
import { hashPassword } from "@/lib/platform/auth/password";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { signedOut } from "@/lib/platform/testing/as";
import { forgotPasswordAction, resetPasswordAction } from "../actions";

const { makeUser } = makers(database());

export const password = "zielony rower pod dachem";
export const other = "niebieski piec w kuchni";
export const done = { ok: true, data: undefined };
export const address = () => `marta-${newId().slice(-12)}@firma.example`;
export const userBy = async (email: string) => (await database().select().from(users).where(eq(users.email, email)))[0];

export async function makePerson() {
  return makeUser({ email: address(), passwordHash: await hashPassword(password) });
}

export const liveSessions = async (userId: string) =>
  (await database().select().from(sessions).where(eq(sessions.userId, userId))).filter((row) => !row.revokedAt);

/** The link of the newest reset mail of an address, from the outbox. */
export async function mailedLink(email: string) {
  const mails = await asWorker(database(), (tx) => tx.select().from(outbox));
  const texts = mails.map((row) => row.payload as { to?: { address: string }; text?: string });
  const mine = texts.filter((mail) => mail.to?.address === email);
  const match = mine.at(-1)?.text?.match(/\/reset-password\/([\w-]+)\/([\w-]{43})/);
  return { count: mine.length, publicId: match?.[1] ?? "", secret: match?.[2] ?? "" };
}

export const ask = (email: string) => signedOut(() => forgotPasswordAction({ input: { email } }));

export const reset = (link: { publicId: string; secret: string }, next = other) =>
  signedOut(() => resetPasswordAction({ input: { publicId: link.publicId, secret: link.secret, password: next } }));
