import { v7 } from "uuid";
import { outbox } from "@/db/schema/platform";
import { invitations, links } from "@/db/schema/workspaces";
import { type Ground, linkOf } from "./ground";

/** Who is invited to the firm, and what it sent. */
export async function makeFirm(ground: Ground) {
  const { tx, ws, author } = ground;
  const id = { invitation: v7(), invitationLink: v7(), mail: v7() };
  await tx.insert(links).values(linkOf(ground, id.invitationLink, "invitation"));
  await tx.insert(invitations).values({
    ...ws,
    id: id.invitation,
    linkId: id.invitationLink,
    email: "new@example.com",
    role: "viewer",
    locale: "en",
    invitedBy: author,
  });
  await tx.insert(outbox).values({
    ...ws,
    id: id.mail,
    kind: "mail",
    payload: {
      template: "invitation",
      to: { name: "New", address: "new@example.com" },
      subject: "Hello",
      text: "Hello",
      html: "<p>Hello</p>",
    },
    deadAt: new Date(),
    lastError: "refused",
  });
  return id;
}
