import { inArray } from "drizzle-orm";
import { writeTrace } from "@/lib/platform/action/trace";
import { hashPassword } from "@/lib/platform/auth/password";
import { newId } from "@/lib/platform/ids";
import type { Actor, Workspace } from "@/lib/platform/scope";
import type { Tx } from "../client.ts";
import { users } from "../schema/accounts.ts";
import { members, workspaces } from "../schema/workspaces.ts";
import type { TenantTx } from "../tenant.ts";
import { demoPeople } from "./people.ts";
import type { Who } from "./story/shape.ts";

type NewWorkspace = Omit<Workspace, "id">;

const firm = { locale: "pl", timeZone: "Europe/Warsaw", calendar: "PL" } as const;

/** The firm the story is about. */
export const studio: NewWorkspace = {
  ...firm,
  slug: "studio-wierzba",
  name: "Studio Wierzba",
  address: "ul. Wierzbowa 9, 00-094 Warszawa",
  email: "kontakt@wierzba.example",
};

/** A second workspace of the same owner, still empty. */
export const workshop: NewWorkspace = {
  ...firm,
  slug: "pracownia-olgi",
  name: "Pracownia Olgi",
  address: "",
  email: "olga@wierzba.example",
};

/** Makes the accounts of the people; whoever has one already keeps it. */
export async function makePeople(tx: Tx, createdAt: Date): Promise<Record<Who, Actor>> {
  const accounts = await Promise.all(
    demoPeople.map(async ({ name, email, password, locale }) => ({
      id: newId(),
      name,
      email,
      locale,
      passwordHash: await hashPassword(password),
      emailVerifiedAt: createdAt,
      createdAt,
    })),
  );
  await tx.insert(users).values(accounts).onConflictDoNothing();
  const emails = demoPeople.map(({ email }) => email);
  const rows = await tx.select().from(users).where(inArray(users.email, emails));
  const actors = demoPeople.map(({ who, email, role }) => {
    const row = rows.find((user) => user.email === email);
    if (!row) throw new Error(`${email} is missing`);
    return [who, { userId: row.id, name: row.name, locale: row.locale, role }] as const;
  });
  return Object.fromEntries(actors) as Record<Who, Actor>;
}

/** Makes a workspace with its people, the first of whom made it. */
export async function makeWorkspace(tx: TenantTx, workspace: Workspace, people: Actor[], madeAt: Date) {
  const [maker, ...others] = people;
  if (!maker) throw new Error("a workspace has a maker");
  const joinedAt = (index: number) => new Date(madeAt.getTime() + index * 19 * 60_000);
  await tx.insert(workspaces).values({ ...workspace, createdAt: madeAt });
  await tx.insert(members).values(
    people.map(({ userId, role }, index) => ({
      workspaceId: workspace.id,
      userId,
      role,
      createdAt: joinedAt(index),
    })),
  );
  await writeTrace(tx, workspace.id, { kind: "member", id: maker.userId }, madeAt, [
    { kind: "workspace.created", facts: { name: workspace.name } },
  ]);
  for (const [index, { userId }] of others.entries()) {
    await writeTrace(tx, workspace.id, { kind: "member", id: userId }, joinedAt(index + 1), [
      { kind: "member.joined", facts: {} },
    ]);
  }
}
