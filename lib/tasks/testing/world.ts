import { asc, eq } from "drizzle-orm";
import { expect } from "vitest";
import { cases } from "@/db/schema/cases";
import { events } from "@/db/schema/platform";
import { tasks } from "@/db/schema/tasks";
import { makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";

const { makeMember, makeCase, readCase, within } = makers(database());

type Given = Partial<typeof tasks.$inferInsert>;

/** Marta leads a case; Adam may do everything, Wiktor only looks. */
export async function start() {
  const marta = await makeMember();
  const clientCase = await makeCase(marta);
  const { workspace } = marta;
  const adam = await makeMember({ role: "admin", workspace });
  const wiktor = await makeMember({ role: "viewer", workspace });
  const makeTask = async (given: Given = {}) => {
    const id = newId();
    await within(workspace, (tx) =>
      tx.insert(tasks).values({
        workspaceId: workspace.id,
        id,
        caseId: clientCase.id,
        phase: "analysis",
        position: `a${id.slice(-1)}`,
        title: "Collect the documents",
        ...given,
      }),
    );
    return id;
  };
  const read = (taskId: string) =>
    within(workspace, async (tx) => {
      const [row] = await tx.select().from(tasks).where(eq(tasks.id, taskId));
      if (!row) throw new Error("no such task");
      return row;
    });
  const kinds = () =>
    within(workspace, async (tx) => {
      const rows = await tx
        .select({ kind: events.kind, facts: events.facts })
        .from(events)
        .where(eq(events.caseId, clientCase.id))
        .orderBy(asc(events.id));
      return rows.map(({ kind }) => kind);
    });
  const counters = async () => {
    const row = await readCase(workspace, clientCase.id);
    return { total: row?.tasksTotal, done: row?.tasksDone, requiredOpen: row?.requiredOpen };
  };
  const setState = (change: Partial<typeof cases.$inferInsert>) =>
    within(workspace, (tx) => tx.update(cases).set(change).where(eq(cases.id, clientCase.id)));
  return { marta, adam, wiktor, clientCase, workspace, makeTask, read, kinds, counters, setState };
}

export const ok = expect.objectContaining({ ok: true });
