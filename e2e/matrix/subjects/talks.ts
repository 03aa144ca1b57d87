import { v7 } from "uuid";
import {
  conversationContacts,
  conversationTasks,
  conversations,
  improvementPlans,
  proposals,
} from "@/db/schema/conversations";
import { type Ground } from "./ground";

/** Talks, proposals and plans. */
export async function makeTalks(
  { tx, ws, author }: Ground,
  known: { case: string; contact: string; talkTask: string },
) {
  const id = {
    plannedTalk: v7(),
    heldTalk: v7(),
    proposal: v7(),
    answeredProposal: v7(),
    plan: v7(),
    reviewedPlan: v7(),
  };
  const talk = {
    ...ws,
    caseId: known.case,
    kind: "consultation" as const,
    form: "call" as const,
    plannedAt: new Date(Date.now() - 86_400_000),
    createdBy: author,
  };
  await tx.insert(conversations).values([
    { ...talk, id: id.plannedTalk, status: "planned" },
    { ...talk, id: id.heldTalk, status: "held", heldAt: talk.plannedAt },
  ]);
  await tx.insert(conversationContacts).values([
    { ...ws, conversationId: id.plannedTalk, contactId: known.contact },
    { ...ws, conversationId: id.heldTalk, contactId: known.contact },
  ]);
  await tx
    .insert(conversationTasks)
    .values({ ...ws, conversationId: id.heldTalk, taskId: known.talkTask, line: "A line" });
  const proposal = { ...ws, caseId: known.case, side: "us" as const, title: "A trial", createdBy: author };
  await tx.insert(proposals).values([
    { ...proposal, id: id.proposal },
    { ...proposal, id: id.answeredProposal, status: "rejected" },
  ]);
  const plan = { ...ws, caseId: known.case, goal: "A goal", createdBy: author };
  await tx.insert(improvementPlans).values([
    { ...plan, id: id.plan },
    { ...plan, id: id.reviewedPlan, outcome: "failed", reviewedAt: new Date(), reviewedBy: author },
  ]);
  return id;
}
