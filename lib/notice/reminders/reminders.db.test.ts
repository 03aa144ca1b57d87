import "@/lib/platform/testing/request";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cases, caseSlots } from "@/db/schema/cases";
import { contracts } from "@/db/schema/clients";
import { notices } from "@/db/schema/decisions";
import { caseViewers } from "@/db/schema/lifecycle";
import { outbox } from "@/db/schema/platform";
import { type MadeMember, makers } from "@/db/testing/make";
import { database } from "@/lib/platform/database";
import { newId } from "@/lib/platform/ids";
import { remindOfNotices } from "./commands";

const { makeMember, makeCase, within } = makers(database());

const on = (day: string) => remindOfNotices(database(), new Date(`${day}T09:00:00Z`));

/** A month's notice to the end of a month: to end on 31 December it is sent by 23 November, in time for the post. */
async function start() {
  const marta = await makeMember();
  const olga = await makeMember({ role: "owner", workspace: marta.workspace });
  const { id: caseId, client } = await makeCase(marta);
  const workspaceId = marta.workspace.id;
  await within(marta.workspace, async (tx) => {
    await tx
      .update(contracts)
      .set({ noticeRule: { kind: "period", n: 1, unit: "month", align: "month_end" } })
      .where(eq(contracts.id, client.contractId));
    await tx.update(cases).set({ effectiveEndOn: "2026-12-31" }).where(eq(cases.id, caseId));
    await tx.insert(caseSlots).values({ workspaceId, caseId, slot: "decision_maker", userId: olga.userId });
  });
  const setCase = (change: Partial<typeof cases.$inferInsert>) =>
    within(marta.workspace, (tx) => tx.update(cases).set(change).where(eq(cases.id, caseId)));
  return { marta, olga, caseId, workspaceId, setCase };
}

const remindersTo = async (person: MadeMember) => {
  const rows = await within(person.workspace, (tx) =>
    tx
      .select({ payload: outbox.payload, caseId: outbox.caseId })
      .from(outbox)
      .where(eq(outbox.workspaceId, person.workspace.id)),
  );
  return rows.flatMap(({ payload, caseId }) => {
    const { to, template, text } = payload as { to: { address: string }; template: string; text: string };
    return template === "notice_due" && to.address === person.email ? [{ text, caseId }] : [];
  });
};

test("the lead and the decision maker are written to at every mark, once", async () => {
  const { marta, olga, caseId } = await start();
  const adam = await makeMember({ role: "admin", workspace: marta.workspace });
  await on("2026-10-23");
  expect(await remindersTo(marta)).toEqual([]);
  await on("2026-10-24");
  await Promise.all([on("2026-10-24"), on("2026-11-01")]);
  expect(await remindersTo(marta)).toMatchObject([{ caseId }]);
  expect((await remindersTo(marta))[0]?.text).toContain("Send it by 23 November 2026");
  for (const day of ["2026-11-09", "2026-11-16", "2026-11-22", "2026-11-23", "2026-11-24"]) await on(day);
  expect(await remindersTo(marta)).toHaveLength(4);
  expect(await remindersTo(olga)).toHaveLength(4);
  expect(await remindersTo(adam)).toEqual([]);
});

test("somebody who leads and decides is written to once; an end that moves counts anew", async () => {
  const { marta, caseId, setCase } = await start();
  await within(marta.workspace, (tx) =>
    tx.update(caseSlots).set({ userId: marta.userId }).where(eq(caseSlots.caseId, caseId)),
  );
  await on("2026-11-16");
  expect(await remindersTo(marta)).toHaveLength(1);
  await setCase({ effectiveEndOn: "2027-01-31" });
  await on("2026-12-17");
  expect(await remindersTo(marta)).toHaveLength(2);
});

test("nobody is reminded once notice is out, of a case without an end or at rest, nor of one that needs none", async () => {
  const { marta, caseId, workspaceId, setCase } = await start();
  const silent = async () => {
    await on("2026-11-16");
    expect(await remindersTo(marta)).toEqual([]);
  };
  await setCase({ effectiveEndOn: null });
  await silent();
  await setCase({ effectiveEndOn: "2026-12-31", initiator: "client" });
  await silent();
  await setCase({ initiator: "us", noticeDeliveredOn: "2026-11-02" });
  await silent();
  await setCase({ noticeDeliveredOn: null });
  const letter = { workspaceId, id: newId(), caseId, givenBy: "us" as const, channel: "hand" as const };
  await within(marta.workspace, (tx) =>
    tx
      .insert(notices)
      .values({ ...letter, createdBy: marta.userId, dispatchedAt: new Date(), dispatchedBy: marta.userId }),
  );
  await silent();
  await within(marta.workspace, (tx) =>
    tx.update(notices).set({ withdrawnAt: new Date(), withdrawnBy: marta.userId }).where(eq(notices.caseId, caseId)),
  );
  await setCase({ state: "cancelled", isOpen: false });
  await silent();
});

test("a quiet case writes to nobody it does not name, and to nobody who has left", async () => {
  const { marta, olga, caseId, workspaceId, setCase } = await start();
  await setCase({ quiet: true });
  await within(marta.workspace, (tx) =>
    tx.insert(caseViewers).values({ workspaceId, caseId, userId: marta.userId, addedBy: marta.userId }),
  );
  await on("2026-11-16");
  expect(await remindersTo(marta)).toHaveLength(1);
  expect(await remindersTo(olga)).toEqual([]);
});
