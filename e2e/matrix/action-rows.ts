import type { Permission } from "@/lib/platform/permissions";
import type { Subjects } from "./subjects";

/** What an action is asked to do: with the ids of the caller's own workspace, or of another one. */
export type ActionRow = {
  permission: Permission;
  input: (subject: Subjects) => object;
  /** No id in its input: what is foreign is then the workspace alone. */
  withoutIds?: true;
  /** The link between caller and workspace ends when it works: the row is played last. */
  endsMembership?: true;
};

const reason = { code: null, title: "A reason", internalText: "", clientText: "", observedOn: null };

const remedy = {
  what: "A talk",
  triedOn: "2026-11-02",
  contactId: null,
  clientAnswer: "",
  result: "pending",
  effect: "",
};

const contract = {
  title: "Contract",
  number: "",
  signedOn: null,
  startsOn: null,
  term: "indefinite",
  endsOn: null,
  noticeLength: null,
  noticeUnit: "month",
  noticeAlign: "none",
  noticeCalendar: "PL",
  noticeClause: "",
  noticeForm: "written",
  noticeAddress: "",
  monthlyValueMinor: null,
  currency: "PLN",
};
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
const client = { name: "Client", kind: "business", taxId: "", address: "", locale: "en", note: "" };
const contact = { name: "Klara", email: "", phone: "", position: "", locale: "en" };

/** One row per workspace action. A built action without a row fails the matrix. */
export const actionRows: Record<string, ActionRow> = {
  updateWorkspaceAction: {
    permission: "workspace.update",
    input: () => ({
      version: 1,
      name: "Firm",
      address: "",
      email: "",
      timeZone: "Europe/Warsaw",
      calendar: "PL",
      locale: "en",
      feedbackRetentionMonths: 24,
    }),
    withoutIds: true,
  },
  chooseProfileAction: {
    permission: "playbook.choose_profile",
    input: () => ({ playbookKey: "for_cause", profile: "standard" }),
    withoutIds: true,
  },
  inviteAction: {
    permission: "member.invite",
    input: () => ({ email: "colleague@example.com", role: "viewer", locale: "en", deliver: "link" }),
    withoutIds: true,
  },
  resendInvitationAction: {
    permission: "member.invite",
    input: (s) => ({ invitationId: s.invitation, deliver: "link" }),
  },
  cancelInvitationAction: { permission: "member.cancel_invitation", input: (s) => ({ invitationId: s.invitation }) },
  changeRoleAction: {
    permission: "member.change_role",
    input: (s) => ({ userId: s.target, role: "viewer", version: 1 }),
  },
  removeMemberAction: { permission: "member.remove", input: (s) => ({ userId: s.target, successorId: null }) },
  restoreMemberAction: { permission: "member.restore", input: (s) => ({ userId: s.removed }) },
  leaveAction: {
    permission: "member.leave",
    input: () => ({ successorId: null }),
    withoutIds: true,
    endsMembership: true,
  },
  retryMailAction: { permission: "mail.retry", input: (s) => ({ mailId: s.mail }) },

  createClientAction: { permission: "client.create", input: () => client, withoutIds: true },
  updateClientAction: { permission: "client.update", input: (s) => ({ clientId: s.client, version: 1, ...client }) },
  archiveClientAction: { permission: "client.archive", input: (s) => ({ clientId: s.client }) },
  restoreClientAction: { permission: "client.restore", input: (s) => ({ clientId: s.archivedClient }) },
  createContactAction: { permission: "contact.create", input: (s) => ({ clientId: s.client, ...contact }) },
  updateContactAction: {
    permission: "contact.update",
    input: (s) => ({ contactId: s.contact, version: 1, ...contact }),
  },
  archiveContactAction: { permission: "contact.archive", input: (s) => ({ contactId: s.contact }) },
  restoreContactAction: { permission: "contact.restore", input: (s) => ({ contactId: s.archivedContact }) },
  createContractAction: { permission: "contract.create", input: (s) => ({ clientId: s.client, contract }) },
  updateContractAction: {
    permission: "contract.update",
    input: (s) => ({ contractId: s.contract, version: 1, contract }),
  },
  archiveContractAction: { permission: "contract.archive", input: (s) => ({ contractId: s.contract }) },
  restoreContractAction: { permission: "contract.restore", input: (s) => ({ contractId: s.archivedContract }) },

  openCaseAction: {
    permission: "case.open",
    input: (s) => ({
      clientId: s.client,
      contractId: s.contract,
      initiator: "us",
      playbookKey: "consulting_freelance",
      holders: { lead: s.author },
      dates: {},
      quiet: false,
      without: [],
    }),
  },
  moveCaseAction: {
    permission: "case.move",
    input: (s) => ({ caseId: s.case, from: "settlement", to: "handover", reason: "" }),
  },
  waiveGuardAction: {
    permission: "case.waive",
    input: (s) => ({ caseId: s.case, guard: "G36", reason: "No meeting this time" }),
  },
  confirmGuardAction: {
    permission: "case.confirm",
    input: (s) => ({ caseId: s.case, guard: "G26", reason: "Both sides agreed" }),
  },
  withdrawAnswerAction: { permission: "case.withdraw_answer", input: (s) => ({ answerId: s.answer }) },
  makeQuietAction: { permission: "case.keep_quiet", input: (s) => ({ caseId: s.case, userIds: [] }) },
  announceAction: { permission: "case.keep_quiet", input: (s) => ({ caseId: s.quietCase }) },
  nameViewerAction: { permission: "case.keep_quiet", input: (s) => ({ caseId: s.quietCase, userId: s.target }) },
  unnameViewerAction: { permission: "case.keep_quiet", input: (s) => ({ caseId: s.quietCase, userId: s.target }) },
  setDatesAction: {
    permission: "case.set_dates",
    input: (s) => ({
      caseId: s.case,
      version: 1,
      dates: {
        consultationOn: null,
        decisionOn: null,
        noticeTargetOn: null,
        noticeDeliveredOn: null,
        effectiveEndOn: "2027-01-31",
        lastServiceOn: null,
        accessOffOn: null,
        tailEndOn: null,
      },
    }),
  },
  fillSlotAction: { permission: "case.fill_slot", input: (s) => ({ caseId: s.case, slot: "finance", userId: null }) },

  confirmContractAction: { permission: "contract.review", input: (s) => ({ caseId: s.case, what: "form" }) },
  unconfirmContractAction: { permission: "contract.review", input: (s) => ({ caseId: s.case, what: "form" }) },
  readRuleAction: {
    permission: "contract.review",
    input: (s) => ({ caseId: s.case, clause: "", readingReason: "", kind: "period", n: "1", unit: "month" }),
  },
  checkInsolvencyAction: {
    permission: "contract.review",
    input: (s) => ({ caseId: s.case, checkedOn: "2026-11-02", result: "none" }),
  },
  savePointAction: {
    permission: "contract.review",
    input: (s) => ({
      caseId: s.case,
      point: "term",
      clause: "",
      place: "",
      note: "",
      continues: false,
      status: "open",
    }),
  },
  completeReviewAction: { permission: "contract.review", input: (s) => ({ caseId: s.case }) },
  reopenContractReviewAction: { permission: "contract.review", input: (s) => ({ caseId: s.case }) },
  decideAction: {
    permission: "decision.make",
    input: (s) => ({
      caseId: s.case,
      outcome: "end",
      mode: "ordinary",
      rationale: "The scope outgrew the fee for a year.",
      alternatives: "",
      impact: "",
      clientReason: "",
      decidedOn: "2026-11-02",
      breach: "",
      cureDeliveredOn: null,
      cureUntil: null,
      cureNotRequired: "",
    }),
  },
  approveDecisionAction: { permission: "decision.approve", input: (s) => ({ decisionId: s.decision }) },
  unapproveDecisionAction: { permission: "decision.approve", input: (s) => ({ decisionId: s.approvedDecision }) },
  withdrawDecisionAction: { permission: "decision.make", input: (s) => ({ decisionId: s.decision }) },
  sendNoticeAction: {
    permission: "notice.serve",
    input: (s) => ({
      caseId: s.case,
      channel: "email",
      address: "a@b.example",
      sentAt: "2026-11-02T10:00",
      tracking: "",
      fileId: null,
    }),
  },
  allowAddressAction: { permission: "notice.allow_address", input: (s) => ({ noticeId: s.notice }) },
  deliverNoticeAction: {
    permission: "notice.serve",
    input: (s) => ({ noticeId: s.notice, deliveredOn: "2026-11-03", proof: "receipt", fileId: null }),
  },
  confirmEndAction: {
    permission: "notice.serve",
    input: (s) => ({ noticeId: s.deliveredNotice, endsOn: "2027-01-31", reason: "" }),
  },
  receiveNoticeAction: {
    permission: "notice.serve",
    input: (s) => ({
      caseId: s.case,
      channel: "email",
      receivedOn: "2026-11-02",
      fileId: s.file,
      endsOn: "2027-01-31",
    }),
  },
  revokeNoticeAction: {
    permission: "notice.serve",
    input: (s) => ({ noticeId: s.notice, receivedOn: "2026-11-02" }),
  },
  withdrawNoticeAction: { permission: "notice.serve", input: (s) => ({ noticeId: s.notice }) },
  takeStanceAction: {
    permission: "offer.edit",
    input: (s) => ({
      caseId: s.case,
      attitude: "open",
      conditions: "",
      limits: "",
      mandate: "",
      mandateMinor: null,
      until: null,
      stayMarginMinor: null,
      endMarginMinor: null,
      currency: "PLN",
    }),
  },
  offerAction: {
    permission: "offer.edit",
    input: (s) => ({
      caseId: s.case,
      side: "us",
      kind: "price",
      terms: "Less",
      valueMinor: null,
      currency: "PLN",
      endsOn: null,
      validUntil: null,
    }),
  },
  answerOfferAction: { permission: "offer.edit", input: (s) => ({ offerId: s.offer, status: "rejected", answer: "" }) },
  agreeAction: {
    permission: "offer.edit",
    input: (s) => ({ caseId: s.case, kind: "annex", terms: "As agreed", endsOn: null, withdrawsNotice: false }),
  },
  signAction: {
    permission: "offer.edit",
    input: (s) => ({ agreementId: s.agreement, byUsOn: "2026-11-02", byClientOn: null, fileId: null }),
  },
  cancelAgreementAction: { permission: "offer.edit", input: (s) => ({ agreementId: s.agreement }) },
  addReasonAction: { permission: "analysis.edit", input: (s) => ({ caseId: s.case, ...reason }) },
  changeReasonAction: { permission: "analysis.edit", input: (s) => ({ reasonId: s.reason, version: 1, ...reason }) },
  makePrimaryAction: { permission: "analysis.edit", input: (s) => ({ reasonId: s.otherReason }) },
  removeReasonAction: { permission: "analysis.edit", input: (s) => ({ reasonId: s.reason }) },
  addEvidenceAction: {
    permission: "analysis.edit",
    input: (s) => ({ reasonId: s.otherReason, text: "A list", amount: "", fileId: null }),
  },
  removeEvidenceAction: { permission: "analysis.edit", input: (s) => ({ evidenceId: s.evidence }) },
  addRemedyAction: { permission: "analysis.edit", input: (s) => ({ caseId: s.case, ...remedy }) },
  changeRemedyAction: { permission: "analysis.edit", input: (s) => ({ remedyId: s.remedy, version: 1, ...remedy }) },
  removeRemedyAction: { permission: "analysis.edit", input: (s) => ({ remedyId: s.remedy }) },
  addGoalAction: {
    permission: "analysis.edit",
    input: (s) => ({ caseId: s.case, title: "Leads", expected: "40", actual: "", sinceOn: null }),
  },
  removeGoalAction: { permission: "analysis.edit", input: (s) => ({ goalId: s.goal }) },
  assessAction: {
    permission: "analysis.edit",
    input: (s) => ({
      caseId: s.case,
      version: 1,
      wouldKeep: "yes",
      wouldKeepNote: "",
      revenueAtStakeMinor: null,
      currency: "PLN",
    }),
  },
  lookAtAspectAction: {
    permission: "analysis.edit",
    input: (s) => ({ caseId: s.case, aspect: "results", version: 0, answer: "-1", note: "" }),
  },
  writeNeedsAction: {
    permission: "analysis.edit",
    input: (s) => ({
      caseId: s.case,
      version: 1,
      dependency: "Payroll",
      season: "",
      successor: "",
      language: "",
      channel: "",
      accessibility: "",
      decision_maker: "",
      internal_impact: "",
      formalities: "",
      relationship: "",
    }),
  },
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
    input: (s) => ({ conversationId: s.plannedTalk, outcome: "declined", notes: "" }),
  },
  cancelConversationAction: { permission: "conversation.cancel", input: (s) => ({ conversationId: s.plannedTalk }) },
  reopenConversationAction: { permission: "conversation.reopen", input: (s) => ({ conversationId: s.heldTalk }) },
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
    input: (s) => ({ proposalId: s.proposal, answer: "rejected", note: "" }),
  },
  counterProposalAction: { permission: "proposal.answer", input: (s) => ({ proposalId: s.proposal, ...proposal }) },
  reopenProposalAction: { permission: "proposal.reopen", input: (s) => ({ proposalId: s.answeredProposal }) },
  startPlanAction: { permission: "plan.start", input: (s) => ({ caseId: s.case, proposalId: null, ...plan }) },
  updatePlanAction: { permission: "plan.update", input: (s) => ({ planId: s.plan, version: 1, ...plan }) },
  reviewPlanAction: {
    permission: "plan.review",
    input: (s) => ({ planId: s.plan, version: 1, outcome: "worked", note: "", actuals: [] }),
  },
  reopenReviewAction: { permission: "plan.reopen", input: (s) => ({ planId: s.reviewedPlan }) },
  dropPlanAction: { permission: "plan.drop", input: (s) => ({ planId: s.plan }) },

  addTaskAction: { permission: "task.add", input: (s) => ({ caseId: s.case, phase: "analysis", title: "One more" }) },
  updateTaskAction: {
    permission: "task.update",
    input: (s) => ({ taskId: s.task, version: 1, title: "Other", description: "", required: false }),
  },
  setDueAction: {
    permission: "task.update",
    input: (s) => ({ taskId: s.task, due: { kind: "pinned", date: "2026-12-01" } }),
  },
  completeTaskAction: { permission: "task.complete", input: (s) => ({ taskId: s.task }) },
  reopenTaskAction: { permission: "task.reopen", input: (s) => ({ taskId: s.done }) },
  skipTaskAction: { permission: "task.skip", input: (s) => ({ taskId: s.task, reason: "Not needed" }) },
  assignTaskAction: { permission: "task.assign", input: (s) => ({ taskId: s.task, ownerId: null }) },
  setHelpersAction: { permission: "task.assign", input: (s) => ({ taskId: s.task, helperIds: [] }) },
  moveTaskAction: { permission: "task.move", input: (s) => ({ taskId: s.task, phase: "analysis", afterId: s.other }) },
  linkTaskAction: { permission: "task.link", input: (s) => ({ taskId: s.task, dependsOnId: s.other, waits: true }) },
  deleteTaskAction: { permission: "task.delete", input: (s) => ({ taskId: s.task }) },
  restoreTaskAction: { permission: "task.restore", input: (s) => ({ taskId: s.deleted }) },

  addCommentAction: {
    permission: "comment.add",
    input: (s) => ({ caseId: s.case, taskId: null, body: "Hello", fileIds: [] }),
  },
  editCommentAction: {
    permission: "comment.edit",
    input: (s) => ({ commentId: s.comment, version: 1, body: "Other" }),
  },
  resolveCommentAction: { permission: "comment.resolve", input: (s) => ({ commentId: s.comment }) },
  reopenCommentAction: { permission: "comment.reopen", input: (s) => ({ commentId: s.resolved }) },
  deleteCommentAction: { permission: "comment.delete", input: (s) => ({ commentId: s.comment }) },
  restoreCommentAction: { permission: "comment.restore", input: (s) => ({ commentId: s.deletedComment }) },
  seeMentionsAction: { permission: "mention.see", input: (s) => ({ commentIds: [s.comment] }) },
  deleteFileAction: { permission: "file.delete", input: (s) => ({ fileId: s.file }) },
  restoreFileAction: { permission: "file.restore", input: (s) => ({ fileId: s.deletedFile }) },

  requestFeedbackAction: {
    permission: "feedback.request",
    input: (s) => ({ caseId: s.case, contactId: s.secondContact, send: false }),
  },
  renewFeedbackAction: { permission: "feedback.request", input: (s) => ({ requestId: s.request }) },
  sendFeedbackAction: { permission: "feedback.send", input: (s) => ({ requestId: s.request }) },
  remindOfFeedbackAction: { permission: "feedback.send", input: (s) => ({ requestId: s.request }) },
  extendFeedbackAction: {
    permission: "feedback.extend",
    input: (s) => ({ requestId: s.request, until: "2027-06-30" }),
  },
  revokeFeedbackAction: { permission: "feedback.revoke", input: (s) => ({ requestId: s.request }) },
  restoreFeedbackAction: { permission: "feedback.restore", input: (s) => ({ requestId: s.revoked }) },
  withdrawConsentAction: { permission: "consent.withdraw", input: (s) => ({ consentId: s.consent }) },
};

/** Doors that know no workspace: what a signed-in person does with their own account. */
export const accountRows: Record<string, object> = {
  changePasswordAction: { current: "wrong", next: "wrong" },
  renameAction: { name: "" },
  signOutAction: { unknown: 1 },
  signOutEverywhereAction: { unknown: 1 },
  endSessionAction: { sessionId: "00000000-0000-7000-8000-000000000000" },
  createWorkspaceAction: { name: "" },
  acceptInvitationAction: { publicId: "x", secret: "x" },
};

/** Doors open to everybody, which prove who one is by what is sent. Their own tests cover them; here they refuse garbage. */
export const visitorRows: Record<string, object> = {
  preferAction: { locale: "xx" },
  signUpAction: { name: "" },
  forgotPasswordAction: { email: "" },
  resetPasswordAction: { publicId: "x" },
  joinAction: { publicId: "x" },
};

/** Doors of a link's holder. */
export const linkRows = ["saveDraftAction", "continueSurveyAction", "submitSurveyAction"];
