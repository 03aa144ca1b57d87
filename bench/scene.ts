import { randomBytes } from "node:crypto";
import { v7 } from "uuid";
import { connect } from "../db/client.ts";
import { cases, caseSlots } from "../db/schema/cases.ts";
import { clients, contracts } from "../db/schema/clients.ts";
import { comments } from "../db/schema/comments.ts";
import { feedbackRequests } from "../db/schema/feedback.ts";
import { tasks } from "../db/schema/tasks.ts";
import { links } from "../db/schema/workspaces.ts";
import { type MadeWorkspace, makers } from "../db/testing/make.ts";
import { hashSecret } from "../lib/platform/ids.ts";
import { cookiesOf, passwordHash, signIn } from "./signing-in.ts";

/** The pages that are measured, and the person who opens them. */
export type Scene = {
  workspace: MadeWorkspace;
  caseId: string;
  taskId: string;
  cookie: string;
  /** What the client's browser keeps of the personal link. */
  formCookie: string;
  paths: { case: string; list: string; form: string; calculator: string };
};

const taskCount = 24;
const commentCount = 20;
const caseCount = 60;

/** A firm with sixty cases; the first has 24 tasks and 20 comments. Out: where to look, signed in. */
export async function prepareScene(address: string, roleUrl: string): Promise<Scene> {
  const form = { publicId: randomBytes(12).toString("base64url"), secret: randomBytes(32).toString("base64url") };
  const connection = connect(roleUrl, 2);
  const { makeMember, makeCase, setPassword, within } = makers(connection.db);
  const olga = await makeMember({ role: "owner" });
  await setPassword(olga.userId, await passwordHash());
  const measured = await makeCase(olga, { number: 1 });
  const ws = { workspaceId: olga.workspace.id };
  await within(olga.workspace, async (tx) => {
    await tx.insert(tasks).values(
      Array.from({ length: taskCount - 1 }, (_, n) => ({
        ...ws,
        id: v7(),
        caseId: measured.id,
        phase:
          (["analysis", "consultation", "decision", "notice", "settlement", "handover"] as const)[n % 6] ?? "analysis",
        position: `b${String(n).padStart(2, "0")}`,
        title: `Task number ${n + 2} of the measured case`,
        ownerId: olga.userId,
        dueOn: `2027-01-${String((n % 27) + 1).padStart(2, "0")}`,
      })),
    );
    await tx.insert(comments).values(
      Array.from({ length: commentCount }, (_, n) => ({
        ...ws,
        id: v7(),
        caseId: measured.id,
        authorId: olga.userId,
        body: `Comment ${n + 1}: we spoke with the client about **the plan** and the next date.`,
      })),
    );
    const linkId = v7();
    await tx.insert(links).values({
      ...ws,
      id: linkId,
      purpose: "feedback",
      publicId: form.publicId,
      secretHash: hashSecret(form.secret),
      createdBy: olga.userId,
      expiresAt: new Date(Date.now() + 7 * 86_400_000),
    });
    await tx.insert(feedbackRequests).values({
      ...ws,
      id: v7(),
      caseId: measured.id,
      contactId: measured.client.contactId,
      linkId,
      locale: "en",
      requestedBy: olga.userId,
    });
    for (let n = 2; n <= caseCount; n++) {
      const id = { client: v7(), contract: v7(), case: v7() };
      const name = `Client number ${n}`;
      await tx.insert(clients).values({ ...ws, id: id.client, name, locale: "en", folded: name.toLowerCase() });
      await tx.insert(contracts).values({ ...ws, id: id.contract, clientId: id.client, title: "Retainer" });
      await tx.insert(cases).values({
        ...ws,
        id: id.case,
        number: n,
        clientId: id.client,
        contractId: id.contract,
        state: "analysis",
        isOpen: true,
        initiator: "us",
        playbookKey: "consulting_freelance",
        playbookVersion: 1,
        leadId: olga.userId,
        openedBy: olga.userId,
        openedOn: "2026-11-02",
        effectiveEndOn: "2027-03-31",
        tasksTotal: 20,
        tasksDone: n % 20,
        folded: name.toLowerCase(),
      });
      await tx.insert(caseSlots).values({ ...ws, caseId: id.case, slot: "lead", userId: olga.userId });
    }
  });
  await connection.client.end();
  const { slug } = olga.workspace;
  return {
    workspace: olga.workspace,
    caseId: measured.id,
    taskId: measured.taskId,
    cookie: await signIn(address, olga.email),
    formCookie: await openForm(address, form),
    paths: {
      case: `/w/${slug}/cases/${measured.id}`,
      list: `/w/${slug}/cases`,
      form: `/f/${form.publicId}`,
      calculator: "/tools/notice-period",
    },
  };
}

/** Opens the client's link once, as a browser does. Out: the cookie that holds its secret. */
async function openForm(address: string, { publicId, secret }: { publicId: string; secret: string }): Promise<string> {
  return cookiesOf(await fetch(`${address}/f/${publicId}/${secret}`, { redirect: "manual" }));
}
