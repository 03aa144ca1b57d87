import { eq } from "drizzle-orm";
import type { CaseState, Initiator } from "@/db/enums";
import { caseSlots, cases } from "@/db/schema/cases";
import { contracts } from "@/db/schema/clients";
import { files } from "@/db/schema/comments";
import { meetConditions } from "@/db/testing/groundwork";
import { todayIn } from "@/lib/calendar/dates";
import { make, type Someone } from "./fixtures";

type Wanted = { state: CaseState; initiator?: Initiator; met?: readonly string[] };

/** A case of somebody who leads and decides it, as far as a journey finds it. Out: its id. */
export async function caseIn(who: Someone, { state, initiator = "us", met = [] }: Wanted): Promise<string> {
  const { id, client } = await make.makeCase(who);
  const workspaceId = who.workspace.id;
  await make.within(who.workspace, async (tx) => {
    await tx.update(cases).set({ state, initiator }).where(eq(cases.id, id));
    await tx.insert(caseSlots).values({ workspaceId, caseId: id, slot: "decision_maker", userId: who.userId });
    await tx.update(contracts).set({ noticeAddress: "ul. Łąkowa 14, Łódź" }).where(eq(contracts.id, client.contractId));
  });
  await meet(who, id, ...met);
  return id;
}

/** Does what is no part of the journey, straight in the tables. */
export async function meet(who: Someone, caseId: string, ...guards: string[]): Promise<void> {
  const now = new Date();
  const ground = {
    workspaceId: who.workspace.id,
    caseId,
    by: who.userId,
    now,
    today: todayIn("Europe/Warsaw", now).toString(),
  };
  await make.within(who.workspace, (tx) => meetConditions({ ...ground, tx }, guards));
}

/** A letter that was uploaded to a case. */
export async function letterIn(who: Someone, caseId: string, id: string): Promise<void> {
  await make.within(who.workspace, (tx) =>
    tx.insert(files).values({
      workspaceId: who.workspace.id,
      id,
      caseId,
      name: "their-notice.pdf",
      contentType: "application/pdf",
      sizeBytes: 1,
      status: "ready",
      uploadedBy: who.userId,
    }),
  );
}
