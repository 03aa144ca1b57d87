import type { TenantTx } from "@/db/tenant";

/** What every subject stands on: the transaction of a workspace, who wrote it, and another member. */
export type Ground = {
  tx: TenantTx;
  ws: { workspaceId: string };
  author: string;
  target: string;
};

/** The row of a link that is open until tomorrow, unless it was revoked or used. */
export const linkOf = (
  { ws, author }: Ground,
  id: string,
  purpose: "feedback" | "invitation",
  more: { revokedAt?: Date; usedAt?: Date } = {},
) => ({
  ...ws,
  id,
  purpose,
  publicId: id.slice(-8),
  secretHash: "0".repeat(64),
  createdBy: author,
  expiresAt: new Date(Date.now() + 86_400_000),
  ...more,
});
