import "server-only";
import { and, count, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Database, Tx } from "@/db/client";
import type { Role } from "@/db/enums";
import { accountTokens, sessions, users } from "@/db/schema/accounts";
import { cases, caseSlots } from "@/db/schema/cases";
import { events, outbox } from "@/db/schema/platform";
import { invitations, members, workspaces } from "@/db/schema/workspaces";
import { asUser, asWorker, forgetPeople, moveInto, type TenantTx } from "@/db/tenant";
import type { AccountScope } from "@/lib/platform/action/account-action";
import { refuseIf } from "@/lib/platform/action/refusal";
import { writeTrace } from "@/lib/platform/action/trace";
import { hashPassword, passwordFits } from "@/lib/platform/auth/password";
import { type Person, revokeSessions } from "@/lib/platform/auth/session";
import { defaultLocale } from "@/lib/platform/i18n/locales";
import { newSecret } from "@/lib/platform/ids";
import { workspaceColumns } from "@/lib/platform/membership";
import { dateIn, type Recorded, type Workspace } from "@/lib/platform/scope";
import { handOver } from "@/lib/members/commands/handing-over";
import { forgetCookie } from "../commands";
import { type Belonging, whatHolds } from "../rules";
import type { DeleteAccountInput } from "../schema";

type Mine = AccountScope<Person>;
type Membership = { workspace: Workspace; role: Role; isHere: boolean };
type Erasing = { tx: TenantTx; person: Person; now: Date };

/** Who is no longer there has an address nobody can sign up with or write to. */
const erasedAddress = (userId: string) => `${userId}@erased.invalid`;

/**
 * Erases a person: leaves every workspace, takes name and address out of what stays, ends the sessions.
 * All of it or nothing; a workspace that still needs the person stops it.
 */
export async function deleteAccount(scope: Mine, { password }: DeleteAccountInput): Promise<void> {
  const { db, person, now } = scope;
  const [user] = await db.select({ hash: users.passwordHash }).from(users).where(eq(users.id, person.userId));
  refuseIf((await passwordFits(password, user?.hash ?? null)) ? null : "password_wrong");
  const passwordHash = await hashPassword(newSecret());
  const memberships = await listMemberships(db, person.userId);
  await db.transaction(async (tx) => {
    const belongings = await listBelongings(tx, memberships, person.userId);
    const held = whatHolds(belongings);
    if (held) refuseIf(held.reason, { workspaces: held.names.join(", ") });
    for (const membership of memberships) {
      const people = belongings.find(({ id }) => id === membership.workspace.id)?.people ?? 0;
      await leaveBehind({ tx: await moveInto(tx, membership.workspace.id), person, now }, membership, people);
    }
    await tx.delete(accountTokens).where(eq(accountTokens.userId, person.userId));
    await tx
      .update(users)
      .set({
        name: "",
        email: erasedAddress(person.userId),
        passwordHash,
        emailVerifiedAt: null,
        disabledAt: now,
        version: sql`${users.version} + 1`,
      })
      .where(eq(users.id, person.userId));
  });
  await revokeSessions(person.userId);
  await db.delete(sessions).where(eq(sessions.userId, person.userId));
  await asWorker(db, (tx) => tx.delete(outbox).where(and(isNull(outbox.workspaceId), sentTo(person.email))));
  await forgetCookie();
}

/** Every workspace a person is or was in, deleted ones too. */
const listMemberships = (db: Database, userId: string): Promise<Membership[]> =>
  asUser(db, userId, async (tx) => {
    const rows = await tx
      .select({
        workspace: workspaceColumns,
        role: members.role,
        removedAt: members.removedAt,
        deletedAt: workspaces.deletedAt,
      })
      .from(members)
      .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
      .where(eq(members.userId, userId));
    return rows.map(({ workspace, role, removedAt, deletedAt }) => ({
      workspace,
      role,
      isHere: removedAt === null && deletedAt === null,
    }));
  });

/** What a person is in each workspace they are in today. Its owners are held, so that two cannot go at once. */
async function listBelongings(tx: Tx, memberships: Membership[], userId: string) {
  const belongings: (Belonging & { id: string })[] = [];
  for (const { workspace, isHere } of memberships) {
    if (!isHere) continue;
    const inside = await moveInto(tx, workspace.id);
    const people = await inside
      .select({ userId: members.userId, role: members.role })
      .from(members)
      .where(and(eq(members.workspaceId, workspace.id), isNull(members.removedAt)))
      .orderBy(members.userId)
      .for("update");
    const [leading] = await inside
      .select({ count: count() })
      .from(caseSlots)
      .innerJoin(cases, and(eq(cases.workspaceId, caseSlots.workspaceId), eq(cases.id, caseSlots.caseId)))
      .where(
        and(
          eq(caseSlots.workspaceId, workspace.id),
          eq(caseSlots.userId, userId),
          eq(caseSlots.slot, "lead"),
          eq(cases.isOpen, true),
        ),
      );
    belongings.push({
      id: workspace.id,
      name: workspace.name,
      owns: people.some((one) => one.userId === userId && one.role === "owner"),
      people: people.length,
      owners: people.filter((other) => other.role === "owner").length,
      leads: leading?.count ?? 0,
    });
  }
  return belongings;
}

/** Leaves a workspace: one with others goes on without the person, one without waits for its end. */
async function leaveBehind(erasing: Erasing, { workspace, role, isHere }: Membership, people: number) {
  const { tx, person, now } = erasing;
  if (isHere) {
    const recorded: Recorded[] = [];
    const record = (kind: Recorded["kind"], facts: Recorded["facts"]) => void recorded.push({ kind, facts });
    if (people > 1) {
      const actor = { userId: person.userId, name: person.name, role, locale: person.locale ?? defaultLocale };
      const scope = { tx, workspace, actor, now, today: dateIn(now, workspace.timeZone), record };
      const moved = await handOver(scope, person.userId, null);
      record("member.left", { userId: person.userId, ...moved });
    } else {
      await tx.update(workspaces).set({ deletedAt: now }).where(eq(workspaces.id, workspace.id));
      record("workspace.deleted", { name: workspace.name });
    }
    await tx
      .update(members)
      .set({ removedAt: now, version: sql`${members.version} + 1` })
      .where(and(eq(members.workspaceId, workspace.id), eq(members.userId, person.userId)));
    await writeTrace(tx, workspace.id, { kind: "member", id: person.userId }, now, recorded);
  }
  await forget(erasing, workspace.id);
}

/** Kinds of events whose name is that of a member. */
const namingKinds = ["task.assigned", "case.slot_filled", "case.viewer_added", "case.viewer_removed"];

/** Takes the name and the address out of what a workspace keeps; who reads it says "former person". */
async function forget({ tx, person }: Erasing, workspaceId: string) {
  await forgetPeople(tx);
  const facts = (change: SQL, which: SQL | undefined) =>
    tx
      .update(events)
      .set({ facts: sql`${events.facts} || ${change}` })
      .where(and(eq(events.workspaceId, workspaceId), which));
  const named = sql`${events.facts} ->> 'name' = ${person.name} and ${events.kind} = any(${sql.param(namingKinds)}::text[])`;
  const meant = sql`${events.facts} ->> 'userId' = ${person.userId} and ${events.facts} ? 'name'`;
  await facts(sql`jsonb_build_object('name', '')`, or(named, meant));
  await facts(sql`jsonb_build_object('email', '')`, sql`${events.facts} ->> 'email' = ${person.email}`);
  const invited = or(eq(invitations.acceptedBy, person.userId), eq(invitations.email, person.email));
  await tx
    .update(invitations)
    .set({ email: erasedAddress(person.userId) })
    .where(and(eq(invitations.workspaceId, workspaceId), invited));
  await tx.delete(outbox).where(and(eq(outbox.workspaceId, workspaceId), sentTo(person.email)));
}

const sentTo = (email: string) => sql`${outbox.payload} -> 'to' ->> 'address' = ${email}`;
