import { and, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Database } from "../client.ts";
import type { Locale, Role } from "../enums.ts";
import { users } from "../schema/accounts.ts";
import { cases, caseSlots } from "../schema/cases.ts";
import { clients, contacts, contracts } from "../schema/clients.ts";
import { tasks } from "../schema/tasks.ts";
import { members, workspaces } from "../schema/workspaces.ts";
import { inWorkspace, type TenantTx } from "../tenant.ts";

/** Makers for tests: give only what matters, the rest is made. Each test makes its own workspace. */

export type MadeWorkspace = { id: string; slug: string; name: string };
export type MadeMember = { userId: string; name: string; email: string; role: Role; workspace: MadeWorkspace };

const peopleByRole: Record<Role, string> = { owner: "Olga", admin: "Adam", member: "Marta", viewer: "Wiktor" };

export type Makers = ReturnType<typeof makers>;

/** Values for every maker of one test database. */
export function makers(db: Database) {
  const within = <T>(workspace: { id: string }, work: (tx: TenantTx) => Promise<T>) =>
    inWorkspace(db, workspace.id, work);

  async function makeWorkspace(
    given: { name?: string; locale?: Locale; timeZone?: string } = {},
  ): Promise<MadeWorkspace> {
    const id = v7();
    const workspace = { id, slug: `firm-${id.slice(-12)}`, name: given.name ?? "Studio Wierzba" };
    await db.insert(workspaces).values({
      ...workspace,
      locale: given.locale ?? "en",
      timeZone: given.timeZone ?? "Europe/Warsaw",
      calendar: "PL",
      email: "kontakt@wierzba.example",
    });
    return workspace;
  }

  async function makeUser(given: { name?: string; email?: string; locale?: Locale; passwordHash?: string } = {}) {
    const id = v7();
    const user = { id, name: given.name ?? "Marta", email: given.email ?? `${id.slice(-12)}@example.com` };
    await db
      .insert(users)
      .values({ ...user, locale: given.locale ?? "en", passwordHash: given.passwordHash ?? "no password fits this" });
    return user;
  }

  const setPassword = (userId: string, passwordHash: string) =>
    db.update(users).set({ passwordHash }).where(eq(users.id, userId));

  async function makeMember(
    given: { role?: Role; workspace?: MadeWorkspace; name?: string; locale?: Locale; removed?: boolean } = {},
  ): Promise<MadeMember> {
    const workspace = given.workspace ?? (await makeWorkspace());
    const role = given.role ?? "member";
    const user = await makeUser({
      name: given.name ?? peopleByRole[role],
      ...(given.locale ? { locale: given.locale } : {}),
    });
    await within(workspace, (tx) =>
      tx.insert(members).values({
        workspaceId: workspace.id,
        userId: user.id,
        role,
        removedAt: given.removed ? new Date() : null,
      }),
    );
    return { userId: user.id, name: user.name, email: user.email, role, workspace };
  }

  async function makeClient(workspace: MadeWorkspace, given: { name?: string } = {}) {
    const name = given.name ?? "Piekarnia Łąkowa";
    const ids = { clientId: v7(), contactId: v7(), contractId: v7() };
    await within(workspace, async (tx) => {
      const ws = { workspaceId: workspace.id };
      const folded = name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l");
      await tx.insert(clients).values({ ...ws, id: ids.clientId, name, locale: "en", folded });
      await tx.insert(contacts).values({
        ...ws,
        id: ids.contactId,
        clientId: ids.clientId,
        name: "Klara",
        email: "klara@example.com",
        locale: "en",
      });
      await tx.insert(contracts).values({ ...ws, id: ids.contractId, clientId: ids.clientId, title: "Retainer" });
    });
    return { ...ids, name };
  }

  /** A case in analysis with one open required task, led by the member who is given. */
  async function makeCase(lead: MadeMember, given: { clientName?: string; number?: number } = {}) {
    const client = await makeClient(lead.workspace, given.clientName ? { name: given.clientName } : {});
    const ids = { caseId: v7(), taskId: v7() };
    await within(lead.workspace, async (tx) => {
      const ws = { workspaceId: lead.workspace.id };
      const number = given.number ?? Math.floor(Math.random() * 1_000_000) + 1000;
      await tx.insert(cases).values({
        ...ws,
        id: ids.caseId,
        number,
        clientId: client.clientId,
        contractId: client.contractId,
        state: "analysis",
        isOpen: true,
        initiator: "us",
        playbookKey: "consulting_freelance",
        playbookVersion: 1,
        leadId: lead.userId,
        openedBy: lead.userId,
        openedOn: "2026-11-02",
        tasksTotal: 1,
        requiredOpen: 1,
        folded: "piekarnia lakowa",
      });
      await tx.insert(caseSlots).values({ ...ws, caseId: ids.caseId, slot: "lead", userId: lead.userId });
      await tx.insert(tasks).values({
        ...ws,
        id: ids.taskId,
        caseId: ids.caseId,
        phase: "analysis",
        position: "a0",
        title: "Name the reasons",
        required: true,
        ownerId: lead.userId,
      });
    });
    return { id: ids.caseId, taskId: ids.taskId, workspace: lead.workspace, client };
  }

  /** More cases like one that was made, each with its lead and its task, in one statement. */
  const repeatCase = ({ id, workspace }: { id: string; workspace: MadeWorkspace }, times: number) =>
    within(workspace, (tx) =>
      tx.execute(sql`
        with made as (
          insert into cases (workspace_id, id, number, client_id, contract_id, state, is_open, initiator, playbook_key,
            playbook_version, lead_id, opened_by, opened_on, tasks_total, required_open, folded)
          select workspace_id, gen_random_uuid(), number + n, client_id, contract_id, state, is_open, initiator,
            playbook_key, playbook_version, lead_id, opened_by, opened_on, tasks_total, required_open, folded
          from cases, generate_series(1, ${times}::int) n where workspace_id = ${workspace.id} and id = ${id}
          returning workspace_id, id, lead_id
        ), leads as (
          insert into case_slots (workspace_id, case_id, slot, user_id) select workspace_id, id, 'lead', lead_id from made
        )
        insert into tasks (workspace_id, id, case_id, phase, position, title, required, owner_id)
        select workspace_id, gen_random_uuid(), id, 'analysis', 'a0', 'Name the reasons', true, lead_id from made`),
    );

  const readCase = (workspace: MadeWorkspace, caseId: string) =>
    within(workspace, async (tx) => {
      const [row] = await tx
        .select()
        .from(cases)
        .where(and(eq(cases.workspaceId, workspace.id), eq(cases.id, caseId)));
      return row;
    });

  return { within, makeWorkspace, makeUser, setPassword, makeMember, makeClient, makeCase, repeatCase, readCase };
}
