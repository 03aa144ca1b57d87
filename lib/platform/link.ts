import "server-only";
import { and, eq } from "drizzle-orm";
import type { LinkPurpose } from "@/db/enums";
import { links, workspaces } from "@/db/schema/workspaces";
import { callFormerPeople, inWorkspace, withLink } from "@/db/tenant";
import { requestLocale } from "@/lib/platform/auth/request-locale";
import { database } from "@/lib/platform/database";
import { env } from "@/lib/platform/env";
import { formerPerson } from "@/lib/platform/i18n/former-person";
import { hashSecret, newId, newPublicId, newSecret, secretMatches } from "@/lib/platform/ids";
import { isOpenWorkspace, workspaceColumns } from "@/lib/platform/membership";
import { dateIn, type LinkScope, type OpenedLink, type WriteScope } from "@/lib/platform/scope";

/** The cookie that keeps the secret of an opened link out of the address bar, the history and the logs. */
export const linkCookie = (purpose: LinkPurpose, publicId: string) =>
  `${env.APP_URL.startsWith("https:") ? "__Host-" : ""}link_${purpose}_${publicId}`;

type ReadScope = Omit<LinkScope, "record">;

/**
 * Lets the holder of a link into what it leads to, for one transaction.
 * Out: what `work` returns, or null when the pair of id and secret fits no link of this purpose, or its
 * workspace is suspended or deleted. Whether the link is expired, revoked or used is left to the rules of the noun.
 */
export async function inLink<T>(
  purpose: LinkPurpose,
  publicId: string,
  secret: string,
  work: (scope: ReadScope) => Promise<T>,
): Promise<T | null> {
  const [row] = await withLink(database(), publicId, (tx) =>
    tx
      .select({ link: links, workspace: workspaceColumns })
      .from(links)
      .innerJoin(workspaces, eq(workspaces.id, links.workspaceId))
      .where(and(eq(links.purpose, purpose), eq(links.publicId, publicId), isOpenWorkspace())),
  );
  if (!secretMatches(secret, row?.link.secretHash) || !row) return null;
  const now = new Date();
  const word = formerPerson(await requestLocale());
  return inWorkspace(database(), row.workspace.id, async (tx) => {
    await callFormerPeople(tx, word);
    const today = dateIn(now, row.workspace.timeZone);
    return work({ tx, workspace: row.workspace, link: opened(row.link), now, today });
  });
}

const opened = ({ id, publicId, expiresAt, revokedAt, usedAt }: typeof links.$inferSelect): OpenedLink => ({
  id,
  publicId,
  expiresAt,
  revokedAt,
  usedAt,
});

/** Makes a link. Out: its row id and the two parts of its address; the secret is not stored and not shown again. */
export async function makeLink(scope: WriteScope, purpose: LinkPurpose, expiresAt: Date) {
  const made = { id: newId(), publicId: newPublicId(), secret: newSecret() };
  await scope.tx.insert(links).values({
    workspaceId: scope.workspace.id,
    id: made.id,
    purpose,
    publicId: made.publicId,
    secretHash: hashSecret(made.secret),
    createdBy: scope.actor.userId,
    expiresAt,
  });
  return made;
}
