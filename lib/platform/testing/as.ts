import { createSession } from "@/lib/platform/auth/session";
import { sealSession, sessionCookieName } from "@/lib/platform/auth/cookie";
import type { AccountAction, ActionResult, WorkspaceAction } from "@/lib/platform/action/result";
import { env } from "@/lib/platform/env";
import { linkCookie } from "@/lib/platform/link";
import type { LinkPurpose } from "@/db/enums";
import type { LinkAction } from "@/lib/platform/action/link-action";
import { inRequest } from "./request";

export type TestPerson = { userId: string; workspace: { slug: string } };

const ours = () => new Headers({ origin: new URL(env.APP_URL).origin, "accept-language": "en" });

/** Runs work as a signed-in person: a real session row and a real sealed cookie. */
export async function signedIn<T>(person: { userId: string }, work: () => Promise<T>): Promise<T> {
  const cookie = await sealSession(await createSession(person.userId, "test"));
  return inRequest({ headers: ours(), cookies: new Map([[sessionCookieName(), cookie]]) }, work);
}

/** Runs work as somebody who is not signed in. */
export const signedOut = <T>(work: () => Promise<T>): Promise<T> => inRequest({ headers: ours() }, work);

/** Calls a workspace action as a member; `workspace` sends it to another workspace than the member's own. */
export const as = <Input, Data>(
  person: TestPerson,
  action: WorkspaceAction<Input, Data>,
  input: Input,
  options: { workspace?: string; key?: string } = {},
): Promise<ActionResult<Data>> =>
  signedIn(person, () =>
    action({
      workspace: options.workspace ?? person.workspace.slug,
      input,
      ...(options.key ? { key: options.key } : {}),
    }),
  );

/** Calls an account action as a person. */
export const asAccount = <Input, Data>(person: { userId: string }, action: AccountAction<Input, Data>, input: Input) =>
  signedIn(person, () => action({ input }));

type HeldLink = { purpose: LinkPurpose; publicId: string; secret: string };

/** Runs work as the holder of a link. */
export const holding = <T>(link: HeldLink, work: () => Promise<T>): Promise<T> =>
  inRequest({ headers: ours(), cookies: new Map([[linkCookie(link.purpose, link.publicId), link.secret]]) }, work);

/** Posts a form as the holder of a link. */
export const asHolder = <Data>(
  link: HeldLink,
  action: LinkAction<Data>,
  fields: Record<string, string | string[]>,
): Promise<ActionResult<Data>> => {
  const form = new FormData();
  form.set("link", link.publicId);
  for (const [key, value] of Object.entries(fields)) for (const part of [value].flat()) form.append(key, part);
  return holding(link, () => action(null, form));
};
