import { hash } from "@node-rs/argon2";
import { connect } from "../db/client.ts";
import { makers } from "../db/testing/make.ts";
import type { Ground } from "./ground.ts";

const password = "a quiet password for figures";

export const passwordHash = () => hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

/** The two requests of the sign-in form. Out: the cookies of the session. */
export async function signIn(address: string, email: string): Promise<string> {
  const asked = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answer = await fetch(`${address}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: address, cookie: cookiesOf(asked) },
    body: new URLSearchParams({ email, password, csrfToken, json: "true" }),
  });
  const cookie = cookiesOf(answer);
  if (!cookie.includes("partwell")) throw new Error("The measured person could not sign in");
  return cookie;
}

/** Colleagues of the person who is measured. Out: the cookies of each, signed in. */
export async function signInColleagues({ product, roleUrl, scene }: Ground, count: number): Promise<string[]> {
  const connection = connect(roleUrl, 2);
  const { makeMember, setPassword } = makers(connection.db);
  const secret = await passwordHash();
  const cookies: string[] = [];
  for (let n = 0; n < count; n++) {
    const { userId, email } = await makeMember({ workspace: scene.workspace, name: `Colleague ${n + 1}` });
    await setPassword(userId, secret);
    cookies.push(await signIn(product.address, email));
  }
  await connection.client.end();
  return cookies;
}

export const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
