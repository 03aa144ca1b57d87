import { v7 } from "uuid";
import { caseSlots, cases } from "@/db/schema/cases";
import { caseViewers, guardAnswers } from "@/db/schema/lifecycle";
import { type Ground } from "./ground";

/** Two cases, one of them quiet, with who holds what in them. */
export async function makeCases({ tx, ws, author, target }: Ground, known: { client: string; contract: string }) {
  const id = { case: v7(), quietCase: v7(), answer: v7() };
  const clientCase = (caseId: string) => ({
    ...ws,
    id: caseId,
    number: Math.floor(Math.random() * 2_000_000_000),
    clientId: known.client,
    contractId: known.contract,
    state: "settlement" as const,
    isOpen: true,
    initiator: "us" as const,
    playbookKey: "consulting_freelance",
    playbookVersion: 1,
    leadId: author,
    openedBy: author,
    openedOn: "2026-11-02",
    folded: "client",
  });
  await tx.insert(cases).values([clientCase(id.case), { ...clientCase(id.quietCase), quiet: true }]);
  await tx
    .insert(caseViewers)
    .values([...new Set([author, target])].map((userId) => ({ ...ws, caseId: id.quietCase, userId, addedBy: author })));
  await tx.insert(caseSlots).values([
    { ...ws, caseId: id.case, slot: "lead", userId: author },
    { ...ws, caseId: id.case, slot: "decision_maker", userId: author },
    { ...ws, caseId: id.quietCase, slot: "lead", userId: author },
    { ...ws, caseId: id.quietCase, slot: "decision_maker", userId: author },
  ]);
  const answer = {
    ...ws,
    caseId: id.case,
    kind: "confirmed" as const,
    reason: "Checked by hand",
    answeredBy: author,
  };
  await tx.insert(guardAnswers).values([
    { ...answer, id: v7(), guard: "G25" },
    { ...answer, id: id.answer, guard: "G34" },
  ]);
  return id;
}
