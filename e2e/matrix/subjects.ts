import { v7 } from "uuid";
import type { Makers } from "@/db/testing/make";
import { caseEvidence, caseGoals, caseReasons, contractReviews, remedies } from "@/db/schema/analysis";
import { cases, caseSlots } from "@/db/schema/cases";
import { clients, contacts, contracts } from "@/db/schema/clients";
import { comments, files, mentions } from "@/db/schema/comments";
import {
  conversationContacts,
  conversations,
  conversationTasks,
  improvementPlans,
  proposals,
} from "@/db/schema/conversations";
import { decisions, notices } from "@/db/schema/decisions";
import { consents, feedbackRequests, feedbackResponses } from "@/db/schema/feedback";
import { caseViewers, guardAnswers } from "@/db/schema/lifecycle";
import { agreements, offers, stances } from "@/db/schema/offers";
import { outbox } from "@/db/schema/platform";
import { tasks } from "@/db/schema/tasks";
import { invitations, links } from "@/db/schema/workspaces";

/** One of everything, in one workspace: what an action can be about. */
export type Subjects = Awaited<ReturnType<typeof makeSubjects>>;

type Where = { workspace: { id: string; slug: string }; author: string; target: string; removed: string };

const soon = () => new Date(Date.now() + 86_400_000);

/** Makes one of everything, written by `author`; `target` is another member, `removed` a former one. */
export async function makeSubjects(make: Pick<Makers, "within">, { workspace, author, target, removed }: Where) {
  const ws = { workspaceId: workspace.id };
  const id = {
    client: v7(),
    archivedClient: v7(),
    contact: v7(),
    archivedContact: v7(),
    contract: v7(),
    archivedContract: v7(),
    case: v7(),
    task: v7(),
    datedTask: v7(),
    other: v7(),
    done: v7(),
    deleted: v7(),
    comment: v7(),
    resolved: v7(),
    deletedComment: v7(),
    file: v7(),
    deletedFile: v7(),
    request: v7(),
    revoked: v7(),
    link: v7(),
    revokedLink: v7(),
    answered: v7(),
    answeredLink: v7(),
    response: v7(),
    consent: v7(),
    invitation: v7(),
    invitationLink: v7(),
    mail: v7(),
    secondContact: v7(),
    answer: v7(),
    quietCase: v7(),
    decision: v7(),
    approvedDecision: v7(),
    notice: v7(),
    deliveredNotice: v7(),
    endedNotice: v7(),
    withdrawnNotice: v7(),
    offer: v7(),
    agreement: v7(),
    reason: v7(),
    otherReason: v7(),
    evidence: v7(),
    remedy: v7(),
    goal: v7(),
    plannedTalk: v7(),
    heldTalk: v7(),
    talkTask: v7(),
    proposal: v7(),
    answeredProposal: v7(),
    plan: v7(),
    reviewedPlan: v7(),
  };
  const link = (
    linkId: string,
    purpose: "feedback" | "invitation",
    more: { revokedAt?: Date; usedAt?: Date } = {},
  ) => ({
    ...ws,
    id: linkId,
    purpose,
    publicId: linkId.slice(-8),
    secretHash: "0".repeat(64),
    createdBy: author,
    expiresAt: soon(),
    ...more,
  });
  const person = (contactId: string, email: string) => ({
    ...ws,
    id: contactId,
    clientId: id.client,
    name: "Klara",
    email,
    locale: "en" as const,
  });
  const task = (taskId: string, more: Partial<typeof tasks.$inferInsert> = {}) => ({
    ...ws,
    id: taskId,
    caseId: id.case,
    phase: "analysis" as const,
    position: `a0${taskId.slice(-3)}1`,
    title: "A task",
    ownerId: author,
    ...more,
  });
  const comment = (commentId: string, more: Partial<typeof comments.$inferInsert> = {}) => ({
    ...ws,
    id: commentId,
    caseId: id.case,
    authorId: author,
    body: "A comment",
    ...more,
  });
  const file = (fileId: string, deletedAt: Date | null) => ({
    ...ws,
    id: fileId,
    caseId: id.case,
    name: "a.txt",
    contentType: "text/plain",
    sizeBytes: 1,
    status: "ready" as const,
    uploadedBy: author,
    deletedAt,
  });
  const request = (requestId: string, linkId: string, contactId: string) => ({
    ...ws,
    id: requestId,
    caseId: id.case,
    contactId,
    linkId,
    locale: "en" as const,
    requestedBy: author,
    sentAt: new Date(Date.now() - 10 * 86_400_000),
  });
  await make.within(workspace, async (tx) => {
    const client = { ...ws, name: "Client", locale: "en" as const, folded: "client" };
    await tx.insert(clients).values([
      { ...client, id: id.client },
      { ...client, id: id.archivedClient, archivedAt: new Date() },
    ]);
    await tx
      .insert(contacts)
      .values([
        person(id.contact, "klara@example.com"),
        { ...person(id.archivedContact, ""), archivedAt: new Date() },
        person(id.secondContact, "second@example.com"),
      ]);
    const contract = { ...ws, clientId: id.client, title: "Contract" };
    await tx.insert(contracts).values([
      { ...contract, id: id.contract },
      { ...contract, id: id.archivedContract, archivedAt: new Date() },
    ]);
    const clientCase = (caseId: string) => ({
      ...ws,
      id: caseId,
      number: Math.floor(Math.random() * 2_000_000_000),
      clientId: id.client,
      contractId: id.contract,
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
      .values(
        [...new Set([author, target])].map((userId) => ({ ...ws, caseId: id.quietCase, userId, addedBy: author })),
      );
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
    await tx
      .insert(tasks)
      .values([
        task(id.task),
        task(id.datedTask, { dueOn: "2026-12-01" }),
        task(id.other),
        task(id.talkTask),
        task(id.done, { status: "done", finishedAt: new Date(), finishedBy: author }),
        task(id.deleted, { deletedAt: new Date() }),
      ]);
    await tx
      .insert(comments)
      .values([
        comment(id.comment),
        comment(id.resolved, { resolvedAt: new Date(), resolvedBy: author }),
        comment(id.deletedComment, { deletedAt: new Date(), deletedBy: author }),
      ]);
    const decision = {
      ...ws,
      outcome: "end" as const,
      mode: "ordinary" as const,
      rationale: "The scope outgrew the fee for a year.",
      decidedBy: target,
      decidedOn: "2026-11-02",
      recordedAt: new Date(),
    };
    // Nobody approves their own decision: with one person there, it stays without approval.
    const approved = { approvedBy: author, approvedAt: new Date() };
    const reason = { ...ws, caseId: id.case, code: "F-LATE", internalText: "Late", createdBy: author };
    await tx.insert(caseReasons).values([
      { ...reason, id: id.reason, isPrimary: true },
      { ...reason, id: id.otherReason },
    ]);
    await tx.insert(caseEvidence).values({
      ...ws,
      id: id.evidence,
      caseId: id.case,
      reasonId: id.otherReason,
      kind: "note",
      text: "x",
      createdBy: author,
    });
    await tx
      .insert(remedies)
      .values({ ...ws, id: id.remedy, caseId: id.case, what: "A talk", triedOn: "2026-11-02", triedBy: author });
    const confirmed = { ruleConfirmedBy: author, formConfirmedBy: author, addressConfirmedBy: author };
    const confirmedAt = { ruleConfirmedAt: new Date(), formConfirmedAt: new Date(), addressConfirmedAt: new Date() };
    await tx.insert(contractReviews).values({ ...ws, caseId: id.case, ...confirmed, ...confirmedAt });
    await tx.insert(caseGoals).values({ ...ws, id: id.goal, caseId: id.case, title: "Leads", expected: "40 a month" });
    await tx.insert(decisions).values([
      { ...decision, id: id.decision, caseId: id.case },
      { ...decision, id: id.approvedDecision, caseId: id.quietCase, ...(author === target ? {} : approved) },
    ]);
    const own = { ...ws, caseId: id.case, createdBy: author };
    const now = new Date();
    const delivered = { deliveredOn: "2026-11-02", deliveryProof: "receipt" as const };
    const sent = { ...own, givenBy: "us" as const, channel: "email" as const };
    await tx.insert(notices).values([
      { ...sent, id: id.notice, dispatchedAt: new Date("2026-11-02T10:00:00Z"), dispatchedBy: author },
      { ...sent, id: id.deliveredNotice, ...delivered },
      { ...sent, id: id.endedNotice, ...delivered, endsOn: "2026-12-31", endConfirmedBy: author, endConfirmedAt: now },
      { ...sent, id: id.withdrawnNotice, withdrawnBy: author, withdrawnAt: now },
    ]);
    await tx
      .insert(stances)
      .values({ ...ws, caseId: id.case, attitude: "open", recordedBy: author, recordedAt: new Date() });
    await tx.insert(offers).values({
      ...own,
      id: id.offer,
      number: 1,
      side: "client",
      kind: "price",
      terms: "Less",
      offeredOn: "2026-11-02",
      status: "sent",
    });
    await tx.insert(agreements).values({ ...own, id: id.agreement, kind: "annex", terms: "As agreed" });
    await tx.insert(mentions).values({ ...ws, commentId: id.comment, userId: author });
    const talk = {
      ...ws,
      caseId: id.case,
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
      { ...ws, conversationId: id.plannedTalk, contactId: id.contact },
      { ...ws, conversationId: id.heldTalk, contactId: id.contact },
    ]);
    await tx
      .insert(conversationTasks)
      .values({ ...ws, conversationId: id.heldTalk, taskId: id.talkTask, line: "A line" });
    const proposal = { ...ws, caseId: id.case, side: "us" as const, title: "A trial", createdBy: author };
    await tx.insert(proposals).values([
      { ...proposal, id: id.proposal },
      { ...proposal, id: id.answeredProposal, status: "rejected" },
    ]);
    const plan = { ...ws, caseId: id.case, goal: "A goal", createdBy: author };
    await tx.insert(improvementPlans).values([
      { ...plan, id: id.plan },
      { ...plan, id: id.reviewedPlan, outcome: "failed", reviewedAt: new Date(), reviewedBy: author },
    ]);
    await tx.insert(files).values([file(id.file, null), file(id.deletedFile, new Date())]);
    await tx
      .insert(links)
      .values([
        link(id.link, "feedback"),
        link(id.revokedLink, "feedback", { revokedAt: new Date() }),
        link(id.answeredLink, "feedback", { usedAt: new Date() }),
        link(id.invitationLink, "invitation"),
      ]);
    await tx
      .insert(feedbackRequests)
      .values([
        request(id.request, id.link, id.contact),
        request(id.revoked, id.revokedLink, id.contact),
        request(id.answered, id.answeredLink, id.contact),
      ]);
    await tx.insert(feedbackResponses).values({
      ...ws,
      id: id.response,
      requestId: id.answered,
      caseId: id.case,
      contactId: id.contact,
      locale: "en",
      formVersion: 1,
      answers: { nps: 9 },
      nps: 9,
      segment: "satisfied",
      submittedAt: new Date(),
    });
    await tx.insert(consents).values({
      ...ws,
      id: id.consent,
      responseId: id.response,
      caseId: id.case,
      contactId: id.contact,
      quote: "Good",
      level: "company",
      places: ["website"],
      textShown: "May we",
      textVersion: 1,
      locale: "en",
      givenAt: new Date(),
    });
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
      id: id.mail,
      workspaceId: workspace.id,
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
  });
  return { ...id, workspace, target, removed, author };
}
