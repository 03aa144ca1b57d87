import { eq } from "drizzle-orm";
import type { Role } from "@/db/enums";
import { events } from "@/db/schema/platform";
import { invitations, links, members } from "@/db/schema/workspaces";
import { type MadeMember, type MadeWorkspace, makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { as, asAccount, signedOut } from "@/lib/platform/testing/as";
import { acceptInvitationAction, inviteAction, joinAction } from "../actions";

const { within } = makers(database());

export const password = "zielony rower pod dachem";
export const address = () => `marta-${newId().slice(-12)}@firma.example`;

type Link = { publicId: string; secret: string };

export function linkOf(path: string | null): Link {
  const [, , publicId = "", secret = ""] = (path ?? "").split("/");
  return { publicId, secret };
}

export async function invited(by: MadeMember, email: string, role: Role = "member"): Promise<Link> {
  const answer = await as(by, inviteAction, { email, role, locale: "pl", deliver: "link" });
  return linkOf(answer.ok ? answer.data.path : null);
}

export const rows = (workspace: MadeWorkspace) => within(workspace, (tx) => tx.select().from(invitations));

export const kinds = (workspace: MadeWorkspace) =>
  within(workspace, async (tx) =>
    (await tx.select({ kind: events.kind }).from(events).orderBy(events.id)).map(({ kind }) => kind),
  );

export const roster = (workspace: MadeWorkspace) =>
  within(workspace, (tx) => tx.select().from(members).where(eq(members.workspaceId, workspace.id)));

export const invitationId = async (workspace: MadeWorkspace) => (await rows(workspace))[0]?.id ?? "";

export const accept = (user: { id: string }, link: Link) =>
  asAccount({ userId: user.id }, acceptInvitationAction, link);

export const joinBy = (link: Link, given: Partial<{ name: string; password: string }> = {}) =>
  signedOut(() => joinAction({ input: { ...link, name: "Marta Sowa", password, locale: "pl", ...given } }));

export const expire = (workspace: MadeWorkspace) =>
  within(workspace, (tx) =>
    tx
      .update(links)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(links.workspaceId, workspace.id)),
  );
