import type { ActionRow } from "./action-row";

const talk = {
  kind: "other",
  form: "call",
  date: "2026-11-02",
  time: "10:00",
  durationMinutes: 30,
  place: "",
  agenda: "",
  members: [],
  contactIds: [],
};
const noted = { notes: "", clientPosition: "", agreed: "", openPoints: "", writtenReason: "" };
const proposal = { title: "A longer trial", terms: "", measure: "", reviewOn: null, validUntil: null };
const plan = {
  goal: "A goal",
  agreedOn: null,
  agreedBy: null,
  reviewOn: null,
  measures: [{ title: "Enrolments", target: "30" }],
};

/** Talks, proposals and plans. */
export const talkRows: Record<string, ActionRow> = {
  planConversationAction: { permission: "conversation.plan", input: (s) => ({ caseId: s.case, ...talk }) },
  logConversationAction: {
    permission: "conversation.record",
    input: (s) => ({ caseId: s.case, ...talk, ...noted, outcome: "held" }),
  },
  updateConversationAction: {
    permission: "conversation.update",
    input: (s) => ({ conversationId: s.plannedTalk, version: 1, ...talk }),
  },
  holdConversationAction: {
    permission: "conversation.record",
    input: (s) => ({
      conversationId: s.plannedTalk,
      version: 1,
      form: "call",
      date: "2026-11-02",
      time: "10:00",
      ...noted,
    }),
  },
  updateNotesAction: {
    permission: "conversation.record",
    input: (s) => ({ conversationId: s.heldTalk, version: 1, ...noted, summarySentOn: null, corrections: "" }),
  },
  missConversationAction: {
    permission: "conversation.record",
    input: (s) => ({ conversationId: s.plannedTalk, version: 1, outcome: "declined", notes: "" }),
  },
  cancelConversationAction: {
    permission: "conversation.cancel",
    input: (s) => ({ conversationId: s.plannedTalk, version: 1 }),
  },
  reopenConversationAction: {
    permission: "conversation.reopen",
    input: (s) => ({ conversationId: s.heldTalk, version: 1 }),
  },
  inviteToTalkAction: {
    permission: "conversation.invite",
    input: (s) => ({ conversationId: s.plannedTalk, contactIds: [s.contact] }),
  },
  sendSummaryAction: {
    permission: "conversation.record",
    input: (s) => ({ conversationId: s.heldTalk, version: 1, contactIds: [s.contact], text: "As agreed" }),
  },
  makeTasksAction: {
    permission: "conversation.make_tasks",
    input: (s) => ({
      conversationId: s.heldTalk,
      tasks: [{ line: "One", title: "One", ownerId: null, dueOn: null }],
    }),
  },
  unmakeTasksAction: {
    permission: "conversation.make_tasks",
    input: (s) => ({ conversationId: s.heldTalk, taskIds: [s.talkTask] }),
  },
  addProposalAction: { permission: "proposal.add", input: (s) => ({ caseId: s.case, side: "us", ...proposal }) },
  updateProposalAction: {
    permission: "proposal.update",
    input: (s) => ({ proposalId: s.proposal, version: 1, ...proposal }),
  },
  answerProposalAction: {
    permission: "proposal.answer",
    input: (s) => ({ proposalId: s.proposal, version: 1, answer: "rejected", note: "" }),
  },
  counterProposalAction: {
    permission: "proposal.answer",
    input: (s) => ({ proposalId: s.proposal, version: 1, ...proposal }),
  },
  reopenProposalAction: {
    permission: "proposal.reopen",
    input: (s) => ({ proposalId: s.answeredProposal, version: 1 }),
  },
  startPlanAction: { permission: "plan.start", input: (s) => ({ caseId: s.case, proposalId: null, ...plan }) },
  updatePlanAction: { permission: "plan.update", input: (s) => ({ planId: s.plan, version: 1, ...plan }) },
  reviewPlanAction: {
    permission: "plan.review",
    input: (s) => ({ planId: s.plan, version: 1, outcome: "worked", note: "", actuals: [] }),
  },
  reopenReviewAction: { permission: "plan.reopen", input: (s) => ({ planId: s.reviewedPlan, version: 1 }) },
  dropPlanAction: { permission: "plan.drop", input: (s) => ({ planId: s.plan, version: 1 }) },
};
